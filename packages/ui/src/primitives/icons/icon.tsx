'use client';
import type { ReactNode } from 'react';
import { usePart } from '../../theme/use-part.ts';

/** Props of every icon. Without `label` an icon is decoration and hidden from assistive technology. */
export type IconProps = {
  readonly size?: 16 | 20 | 24 | undefined;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
};

type BaseProps = IconProps & {
  readonly children: ReactNode;
  /** Whether the picture points along the reading direction and is mirrored where that is right to left. */
  readonly directional?: boolean | undefined;
};

/** The frame of the icon set: a 20 px grid, round 1.5 px strokes in the text's color. */
export function Icon({ size = 20, label, className, directional, children }: BaseProps) {
  const part = usePart();
  return (
    <svg
      {...part('icon', { directional, size }, className)}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {children}
    </svg>
  );
}
