'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Toward the start of the line. */
export function ChevronLeftIcon(props: IconProps) {
  return (
    <Icon {...props} directional>
      <path d="M12.5 4.5 7 10l5.5 5.5" />
    </Icon>
  );
}
