'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Print. */
export function PrinterIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5.5 7.5V3h9v4.5M5.5 14.5H4A1.5 1.5 0 0 1 2.5 13V9A1.5 1.5 0 0 1 4 7.5h12A1.5 1.5 0 0 1 17.5 9v4a1.5 1.5 0 0 1-1.5 1.5h-1.5" />
      <rect x="5.5" y="12" width="9" height="5" rx=".75" />
    </Icon>
  );
}
