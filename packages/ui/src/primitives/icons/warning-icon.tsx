'use client';
import { Icon, type IconProps } from './icon.tsx';

/** A warning. */
export function WarningIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8.7 3.75a1.5 1.5 0 0 1 2.6 0l6.2 10.75a1.5 1.5 0 0 1-1.3 2.25H3.8a1.5 1.5 0 0 1-1.3-2.25ZM10 7.75v3.5M10 13.75h.01" />
    </Icon>
  );
}
