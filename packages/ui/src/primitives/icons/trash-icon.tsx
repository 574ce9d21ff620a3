'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Remove. */
export function TrashIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3.5 5.5h13M8 5.5V4a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v1.5M5 5.5l.65 9.6A1.5 1.5 0 0 0 7.15 16.5h5.7a1.5 1.5 0 0 0 1.5-1.4L15 5.5M8.25 9v4.25M11.75 9v4.25" />
    </Icon>
  );
}
