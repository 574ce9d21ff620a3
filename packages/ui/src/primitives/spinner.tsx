'use client';
import { usePart } from '../theme/use-part.ts';

/** Props of {@link Spinner}. */
export type SpinnerProps = {
  readonly size?: 'sm' | 'md' | undefined;
  /** What is being waited for. Without it the spinner is decoration. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
};

/** A turning ring; under reduced motion it pulses instead of turning. */
export function Spinner({ size = 'md', label, className }: SpinnerProps) {
  const part = usePart();
  return (
    <span
      {...part('spinner', { size }, className)}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
