'use client';
import { type ReactNode, useId } from 'react';
import { usePart } from '../theme/use-part.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { useHeadingLevel } from './heading-level.ts';
import { useSectionTitle } from './section-title.ts';

/** Props of {@link Card}. */
export type CardProps = {
  readonly title: ReactNode;
  /** Absent: the level that the page around has chosen for section titles. */
  readonly headingLevel?: HeadingLevel | undefined;
  readonly description?: ReactNode;
  readonly icon?: ReactNode;
  /** Stands beside the title. */
  readonly badge?: ReactNode;
  /** Stand at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly tone?: 'danger' | undefined;
  /** The content is being loaded. */
  readonly busy?: boolean | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
};

/** One section of the page: title, sentence, content, footer, as a labeled region. */
export function Card(props: CardProps) {
  const { title, description, icon, badge, actions, footer, children } = props;
  const part = usePart();
  const level = useHeadingLevel();
  const titleId = useId();
  const titleRef = useSectionTitle();
  return (
    <section
      {...part('card', { tone: props.tone, busy: props.busy }, props.className)}
      id={props.id}
      aria-labelledby={titleId}
      aria-busy={props.busy || undefined}
    >
      <header {...part('card-header')}>
        {icon ? <span {...part('card-icon')}>{icon}</span> : null}
        <div {...part('card-heading')}>
          <div {...part('card-title-line')}>
            {/* Focus comes here when what opened a dialog is gone by the time it closes. */}
            <Heading
              level={props.headingLevel ?? level}
              id={titleId}
              ref={titleRef}
              tabIndex={-1}
              {...part('card-title')}
              data-focus-fallback=""
            >
              {title}
            </Heading>
            {badge}
          </div>
          {description ? <div {...part('card-description')}>{description}</div> : null}
        </div>
        {actions ? <div {...part('card-actions')}>{actions}</div> : null}
      </header>
      {children ? <div {...part('card-body')}>{children}</div> : null}
      {footer ? <footer {...part('card-footer')}>{footer}</footer> : null}
    </section>
  );
}
