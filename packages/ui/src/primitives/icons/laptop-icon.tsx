'use client';
import { Icon, type IconProps } from './icon.tsx';

/** A laptop. */
export function LaptopIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 13V5.5A1.5 1.5 0 0 1 5.5 4h9A1.5 1.5 0 0 1 16 5.5V13M2 13h16v.5a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2Z" />
    </Icon>
  );
}
