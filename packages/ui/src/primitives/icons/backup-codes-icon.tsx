'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Backup codes. */
export function BackupCodesIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3" y="3" width="14" height="14" rx="2" />
      <path d="M6.25 7h.01M9.25 7h4.5M6.25 10h.01M9.25 10h4.5M6.25 13h.01M9.25 13h4.5" />
    </Icon>
  );
}
