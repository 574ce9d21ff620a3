'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Access tokens. */
export function TokenIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.5 7A1.5 1.5 0 0 1 4 5.5h12A1.5 1.5 0 0 1 17.5 7v1.25a1.75 1.75 0 0 0 0 3.5V13a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 13v-1.25a1.75 1.75 0 0 0 0-3.5ZM12 5.5v1.25M12 9.4v1.2M12 13.25v1.25" />
    </Icon>
  );
}
