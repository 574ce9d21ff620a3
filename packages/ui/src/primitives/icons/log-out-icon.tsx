'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Sign out. */
export function LogOutIcon(props: IconProps) {
  return (
    <Icon {...props} directional>
      <path d="M8 3.5H5.5A1.5 1.5 0 0 0 4 5v10a1.5 1.5 0 0 0 1.5 1.5H8M8.5 10H17M13.5 6.25 17.25 10l-3.75 3.75" />
    </Icon>
  );
}
