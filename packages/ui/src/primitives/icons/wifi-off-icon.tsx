'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Offline. */
export function WifiOffIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.75 7.75A11 11 0 0 1 6 5.6M9.75 4.5a10.7 10.7 0 0 1 7.5 3.25M5.5 11a6.5 6.5 0 0 1 2.75-1.75M12.6 9.2A6.5 6.5 0 0 1 14.5 11M8.25 13.75a2.75 2.75 0 0 1 3.5 0M10 16.5h.01M3.25 3.25l13.5 13.5" />
    </Icon>
  );
}
