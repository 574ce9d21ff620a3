'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Two-step verification. */
export function ShieldIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 2.5c1.9 1.4 4 2.05 6.25 2.1v5c0 3.7-2.35 6.35-6.25 7.9-3.9-1.55-6.25-4.2-6.25-7.9v-5C6 4.55 8.1 3.9 10 2.5Z" />
      <path d="m7.5 9.9 1.8 1.8 3.3-3.4" />
    </Icon>
  );
}
