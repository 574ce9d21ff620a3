'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Connected accounts. */
export function LinkIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8.5 11.5a3.25 3.25 0 0 0 4.6 0l2.9-2.9a3.25 3.25 0 0 0-4.6-4.6l-.9.9" />
      <path d="M11.5 8.5a3.25 3.25 0 0 0-4.6 0L4 11.4a3.25 3.25 0 0 0 4.6 4.6l.9-.9" />
    </Icon>
  );
}
