'use client';
import type { ReactNode } from 'react';
import { usePart } from '../theme/use-part.ts';

/** Props of {@link Badge}. */
export type BadgeProps = {
  readonly tone?: 'neutral' | 'accent' | 'success' | 'warning' | 'danger' | undefined;
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A word or two about the thing beside it: "Primary", "This device", "Expired". */
export function Badge({ tone = 'neutral', icon, className, children }: BadgeProps) {
  const part = usePart();
  return (
    <span {...part('badge', { tone }, className)}>
      {icon}
      {children}
    </span>
  );
}
