'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Time. */
export function ClockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 5.75V10l2.75 1.75" />
    </Icon>
  );
}
