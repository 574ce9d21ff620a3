'use client';
import type { ReactNode } from 'react';
import { usePart } from '../theme/use-part.ts';

/** Props of {@link EmptyState}. */
export type EmptyStateProps = {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string | undefined;
};

/** What stands in a card that has nothing to show yet: what it would be and how to begin. */
export function EmptyState({ icon, title, description, action, className }: EmptyStateProps) {
  const part = usePart();
  return (
    <div {...part('empty', {}, className)}>
      {icon ? <span {...part('empty-icon')}>{icon}</span> : null}
      <div {...part('empty-text')}>
        <div {...part('empty-title')}>{title}</div>
        {description ? <div {...part('empty-description')}>{description}</div> : null}
      </div>
      {action ? <div {...part('empty-action')}>{action}</div> : null}
    </div>
  );
}
