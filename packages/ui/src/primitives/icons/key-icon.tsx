'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Access by a key. */
export function KeyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="7" cy="13" r="3.75" />
      <path d="m9.75 10.25 6.5-6.5M13.25 6.75l2.5 2.5M15.5 4.5l1.25 1.25" />
    </Icon>
  );
}
