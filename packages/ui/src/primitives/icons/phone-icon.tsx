'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Phone. */
export function PhoneIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M6.9 3.2 5.1 3a1.9 1.9 0 0 0-2.1 2c.5 6.4 5.6 11.5 12 12a1.9 1.9 0 0 0 2-2.1l-.2-1.8a1.5 1.5 0 0 0-1.1-1.3l-2.3-.6a1.5 1.5 0 0 0-1.5.4l-.9.9a11 11 0 0 1-3.5-3.5l.9-.9a1.5 1.5 0 0 0 .4-1.5l-.6-2.3a1.5 1.5 0 0 0-1.3-1.1Z" />
    </Icon>
  );
}
