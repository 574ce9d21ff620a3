'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Toward the end of the line. */
export function ChevronRightIcon(props: IconProps) {
  return (
    <Icon {...props} directional>
      <path d="m7.5 4.5 5.5 5.5-5.5 5.5" />
    </Icon>
  );
}
