'use client';
import { Icon, type IconProps } from './icon.tsx';

/** A person: profile, name. */
export function UserIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="6.75" r="3.25" />
      <path d="M3.75 17a6.25 6.25 0 0 1 12.5 0" />
    </Icon>
  );
}
