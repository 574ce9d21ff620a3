'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Edit. */
export function PencilIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m12.25 4.75 3 3M4 16l.5-3.25 8.7-8.7a1.5 1.5 0 0 1 2.1 0l.65.65a1.5 1.5 0 0 1 0 2.1l-8.7 8.7Z" />
    </Icon>
  );
}
