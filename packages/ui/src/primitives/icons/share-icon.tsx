'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Share. */
export function ShareIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 12.25V2.75M6.75 5.75 10 2.75l3.25 3M6.25 8.5H5.5A1.5 1.5 0 0 0 4 10v5.5A1.5 1.5 0 0 0 5.5 17h9a1.5 1.5 0 0 0 1.5-1.5V10a1.5 1.5 0 0 0-1.5-1.5h-.75" />
    </Icon>
  );
}
