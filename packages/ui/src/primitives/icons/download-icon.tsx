'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Download. */
export function DownloadIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 3v9.5M6 8.75l4 3.75 4-3.75M3.5 16.5h13" />
    </Icon>
  );
}
