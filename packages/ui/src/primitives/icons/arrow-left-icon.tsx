'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Back. */
export function ArrowLeftIcon(props: IconProps) {
  return (
    <Icon {...props} directional>
      <path d="M16.5 10h-13M8.5 4.75 3.25 10l5.25 5.25" />
    </Icon>
  );
}
