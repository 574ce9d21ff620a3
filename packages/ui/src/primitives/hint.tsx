'use client';
import type { ReactNode } from 'react';
import { usePart } from '../theme/use-part.ts';
import { InfoIcon } from './icons/info-icon.tsx';

/** Props of {@link Hint}. */
export type HintProps = {
  /** Given to `lockedBy` of the button whose lock it explains. */
  readonly id?: string | undefined;
  /** `null` for none; without it the information sign. */
  readonly icon?: ReactNode;
  readonly tone?: 'muted' | 'warning' | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A small quiet sentence: why something is locked, and the way out. */
export function Hint({ id, icon, tone = 'muted', className, children }: HintProps) {
  const part = usePart();
  const sign = icon === undefined ? <InfoIcon size={16} /> : icon;
  return (
    <div {...part('hint', { tone }, className)} id={id}>
      {sign}
      <span {...part('hint-text')}>{children}</span>
    </div>
  );
}
