'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Again. */
export function RefreshIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M16.5 10a6.5 6.5 0 0 1-11.6 4M3.5 10a6.5 6.5 0 0 1 11.6-4M15.25 2.75V6H12M4.75 17.25V14H8" />
    </Icon>
  );
}
