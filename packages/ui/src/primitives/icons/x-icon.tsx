'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Close. */
export function XIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m5 5 10 10M15 5 5 15" />
    </Icon>
  );
}
