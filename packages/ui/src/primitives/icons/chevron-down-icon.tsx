'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Opens downwards. */
export function ChevronDownIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.5 7.5 10 13l5.5-5.5" />
    </Icon>
  );
}
