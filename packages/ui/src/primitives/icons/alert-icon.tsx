'use client';
import { Icon, type IconProps } from './icon.tsx';

/** An error. */
export function AlertIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 6.25v4.5M10 13.5h.01" />
    </Icon>
  );
}
