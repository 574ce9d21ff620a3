'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Information. */
export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 9.25v4.25M10 6.5h.01" />
    </Icon>
  );
}
