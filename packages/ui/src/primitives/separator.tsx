'use client';
import type { ReactNode } from 'react';
import { usePart } from '../theme/use-part.ts';

/** Props of {@link Separator}. */
export type SeparatorProps = {
  /** A word in the middle of the line, for example "or". */
  readonly label?: ReactNode;
  readonly className?: string | undefined;
};

/** A hairline between two things, with or without a word. */
export function Separator({ label, className }: SeparatorProps) {
  const part = usePart();
  return label ? (
    <div {...part('separator', { labeled: true }, className)}>{label}</div>
  ) : (
    <hr {...part('separator', {}, className)} />
  );
}
