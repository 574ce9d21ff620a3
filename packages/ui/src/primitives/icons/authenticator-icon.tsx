'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Authenticator app. */
export function AuthenticatorIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="5" y="2.5" width="10" height="15" rx="2" />
      <path d="M8 7h.01M10 7h.01M12 7h.01M8 9.75h.01M10 9.75h.01M12 9.75h.01M9 14.75h2" />
    </Icon>
  );
}
