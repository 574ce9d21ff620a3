'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Enterprise sign-in. */
export function BuildingIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 17V4.5A1.5 1.5 0 0 1 5.5 3h5A1.5 1.5 0 0 1 12 4.5V17M12 8.5h2.5A1.5 1.5 0 0 1 16 10v7M2.5 17h15M7 6.5h2M7 9.75h2M7 13h2" />
    </Icon>
  );
}
