'use client';
import { type ReactNode, useId } from 'react';
import { usePart } from '../theme/use-part.ts';
import { Heading } from './heading.tsx';
import { useHeadingLevel } from './heading-level.ts';
import { Row, type RowProps } from './row.tsx';
import { useSectionTitle } from './section-title.ts';

/** Props of {@link RowSection}. */
export type RowSectionProps = Omit<RowProps, 'label' | 'id'> & {
  readonly title: string;
  /** What is said above the row: an error of the section. */
  readonly notice?: ReactNode;
  /** The content is being loaded. */
  readonly busy?: boolean | undefined;
};

/** A section that is a single row. Several in a line join into one card with hairlines between them. */
export function RowSection({ title, notice, busy, children, ...row }: RowSectionProps) {
  const part = usePart();
  const level = useHeadingLevel();
  const titleId = useId();
  const titleRef = useSectionTitle();
  return (
    <section
      {...part('row-section', { busy })}
      aria-labelledby={titleId}
      aria-busy={busy || undefined}
    >
      {notice ? <div {...part('row-section-notice')}>{notice}</div> : null}
      <Row
        {...row}
        label={
          // Focus comes here when what opened a dialog is gone by the time it closes.
          <Heading
            level={level}
            id={titleId}
            ref={titleRef}
            tabIndex={-1}
            {...part('row-section-title')}
            data-focus-fallback=""
          >
            {title}
          </Heading>
        }
      >
        {children}
      </Row>
    </section>
  );
}
