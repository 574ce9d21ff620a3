'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Username. */
export function AtIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="3" />
      <path d="M13 7v4.25a2.25 2.25 0 0 0 4.5 0V10a7.5 7.5 0 1 0-3 6" />
    </Icon>
  );
}
