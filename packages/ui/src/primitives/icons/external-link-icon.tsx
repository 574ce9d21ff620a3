'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Leads to another page. */
export function ExternalLinkIcon(props: IconProps) {
  return (
    <Icon {...props} directional>
      <path d="M11.5 3.5h5v5M16.5 3.5 9.25 10.75M8.5 4.5H5A1.5 1.5 0 0 0 3.5 6v9A1.5 1.5 0 0 0 5 16.5h9a1.5 1.5 0 0 0 1.5-1.5v-3.5" />
    </Icon>
  );
}
