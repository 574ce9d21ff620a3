'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Show. */
export function EyeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 10c1.7-3.3 4.5-5 8-5s6.3 1.7 8 5c-1.7 3.3-4.5 5-8 5s-6.3-1.7-8-5Z" />
      <circle cx="10" cy="10" r="2.5" />
    </Icon>
  );
}
