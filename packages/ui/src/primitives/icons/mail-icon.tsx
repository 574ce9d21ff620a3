'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Email. */
export function MailIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.5" y="4" width="15" height="12" rx="2" />
      <path d="m3 5.75 6.1 4.6a1.5 1.5 0 0 0 1.8 0L17 5.75" />
    </Icon>
  );
}
