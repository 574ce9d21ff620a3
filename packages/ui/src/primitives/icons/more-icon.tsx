'use client';
import { Icon, type IconProps } from './icon.tsx';

/** More actions. */
export function MoreIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <g fill="currentColor" stroke="none">
        <circle cx="4.5" cy="10" r="1.5" />
        <circle cx="10" cy="10" r="1.5" />
        <circle cx="15.5" cy="10" r="1.5" />
      </g>
    </Icon>
  );
}
