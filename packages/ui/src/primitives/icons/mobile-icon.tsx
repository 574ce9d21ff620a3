'use client';
import { Icon, type IconProps } from './icon.tsx';

/** A phone or tablet. */
export function MobileIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="5.5" y="2.5" width="9" height="15" rx="2" />
      <path d="M9 14.75h2" />
    </Icon>
  );
}
