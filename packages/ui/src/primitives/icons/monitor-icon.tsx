'use client';
import { Icon, type IconProps } from './icon.tsx';

/** A desktop computer. */
export function MonitorIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.5" y="3.5" width="15" height="10" rx="1.5" />
      <path d="M7 16.75h6M10 13.5v3.25" />
    </Icon>
  );
}
