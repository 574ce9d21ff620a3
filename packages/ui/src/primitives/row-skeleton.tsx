'use client';
import { usePart } from '../theme/use-part.ts';
import { Skeleton } from './skeleton.tsx';

/** Props of {@link RowSkeleton}. */
export type RowSkeletonProps = {
  /** How many rows are expected. */
  readonly rows?: number | undefined;
  readonly icon?: boolean | undefined;
  /** A second, smaller line under the first, as rows with a hint have it. */
  readonly hint?: boolean | undefined;
  readonly action?: boolean | undefined;
};

/** Rows that are still loading, of the same size as real ones. */
export function RowSkeleton({ rows = 1, icon = true, hint, action = true }: RowSkeletonProps) {
  const part = usePart();
  return (
    <div {...part('row-list')} aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and keep no state.
        <div {...part('row', { 'has-value': !hint })} key={index}>
          {icon ? (
            <span {...part('row-icon')}>
              <Skeleton shape="block" size="sm" />
            </span>
          ) : null}
          <div {...part('row-head')}>
            <Skeleton width={hint ? 50 : 75} />
            {hint ? <Skeleton width={33} size="sm" /> : null}
          </div>
          {hint ? null : (
            <div {...part('row-content')}>
              <Skeleton width={66} />
            </div>
          )}
          {action ? (
            <div {...part('row-actions')}>
              <Skeleton shape="block" />
            </div>
          ) : null}
        </div>
      ))}
    </div>
  );
}
