'use client';
import { usePart } from '../theme/use-part.ts';

/** Props of {@link Skeleton}. */
export type SkeletonProps = {
  /** A line of text, an area, or a round picture. */
  readonly shape?: 'text' | 'block' | 'circle' | undefined;
  /** Share of the place it stands in, in percent. */
  readonly width?: 25 | 33 | 50 | 66 | 75 | 100 | undefined;
  /** Text: 12, 14 or 20 px type. Area and circle: 20, 40 or 64 px. */
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
  readonly className?: string | undefined;
};

/** A gray stand-in of the final size while something loads. Hidden from assistive technology. */
export function Skeleton({ shape = 'text', width, size = 'md', className }: SkeletonProps) {
  const part = usePart();
  return <span {...part('skeleton', { shape, width, size }, className)} aria-hidden="true" />;
}
