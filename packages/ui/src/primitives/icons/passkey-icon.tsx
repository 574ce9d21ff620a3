'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Passkeys. */
export function PasskeyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="7.75" cy="6.25" r="3.25" />
      <path d="M2.25 16.5a5.5 5.5 0 0 1 8.75-4.43" />
      <circle cx="14.75" cy="10" r="2.5" />
      <path d="M14.75 12.5V17l1.5-1.25M14.75 14.75h1.25" />
    </Icon>
  );
}
