'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Upload. */
export function UploadIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 12.5V3M6 6.75 10 3l4 3.75M3.5 16.5h13" />
    </Icon>
  );
}
