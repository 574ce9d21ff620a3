'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Hide. */
export function EyeOffIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8.2 5.2A9 9 0 0 1 10 5c3.5 0 6.3 1.7 8 5a10 10 0 0 1-2 2.7M12.7 14.5A8.6 8.6 0 0 1 10 15c-3.5 0-6.3-1.7-8-5a9.7 9.7 0 0 1 4-4.2M8.2 8.25a2.5 2.5 0 0 0 3.55 3.5M3 3l14 14" />
    </Icon>
  );
}
