'use client';
import { Icon, type IconProps } from './icon.tsx';

/** A browser; a place. */
export function GlobeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M2.5 10h15M10 2.5c2.1 2 3.15 4.5 3.15 7.5S12.1 15.5 10 17.5C7.9 15.5 6.85 13 6.85 10S7.9 4.5 10 2.5Z" />
    </Icon>
  );
}
