'use client';
import { RowSkeleton, type RowSkeletonProps } from '../primitives/row-skeleton.tsx';
import { Skeleton } from '../primitives/skeleton.tsx';
import { usePart } from '../theme/use-part.ts';

/** What a section will look like: `row` for a single row, else the rows of a card. */
export type SectionShape = 'row' | RowSkeletonProps;

/** Props of `SectionSkeleton`. */
export type SectionSkeletonProps = { readonly shape: SectionShape };

/** A section before its code is there, of about the size that it will have. */
export const SectionSkeleton = ({ shape }: SectionSkeletonProps) => {
  const part = usePart();
  if (shape === 'row') {
    return (
      <div {...part('row-section', { busy: true })} aria-busy="true">
        <RowSkeleton />
      </div>
    );
  }
  return (
    <div {...part('card', { busy: true })} aria-busy="true">
      <div {...part('card-header')}>
        <div {...part('card-heading')}>
          <div {...part('card-title')}>
            <Skeleton width={33} />
          </div>
          <div {...part('card-description')}>
            <Skeleton width={75} />
          </div>
        </div>
      </div>
      <div {...part('card-body')}>
        <RowSkeleton {...shape} />
      </div>
    </div>
  );
};
