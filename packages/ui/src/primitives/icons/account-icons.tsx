'use client';
import { Icon, type IconProps } from './icon.tsx';

/** A person: profile, name. */
export function UserIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="6.75" r="3.25" />
      <path d="M3.75 17a6.25 6.25 0 0 1 12.5 0" />
    </Icon>
  );
}

/** Email. */
export function MailIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.5" y="4" width="15" height="12" rx="2" />
      <path d="m3 5.75 6.1 4.6a1.5 1.5 0 0 0 1.8 0L17 5.75" />
    </Icon>
  );
}

/** Phone. */
export function PhoneIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M6.9 3.2 5.1 3a1.9 1.9 0 0 0-2.1 2c.5 6.4 5.6 11.5 12 12a1.9 1.9 0 0 0 2-2.1l-.2-1.8a1.5 1.5 0 0 0-1.1-1.3l-2.3-.6a1.5 1.5 0 0 0-1.5.4l-.9.9a11 11 0 0 1-3.5-3.5l.9-.9a1.5 1.5 0 0 0 .4-1.5l-.6-2.3a1.5 1.5 0 0 0-1.3-1.1Z" />
    </Icon>
  );
}

/** Username. */
export function AtIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="3" />
      <path d="M13 7v4.25a2.25 2.25 0 0 0 4.5 0V10a7.5 7.5 0 1 0-3 6" />
    </Icon>
  );
}

/** Access by a key. */
export function KeyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="7" cy="13" r="3.75" />
      <path d="m9.75 10.25 6.5-6.5M13.25 6.75l2.5 2.5M15.5 4.5l1.25 1.25" />
    </Icon>
  );
}

/** Password; something locked. */
export function LockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="4" y="8.75" width="12" height="8.25" rx="2" />
      <path d="M6.75 8.75V6.25a3.25 3.25 0 0 1 6.5 0v2.5M10 12.25v1.5" />
    </Icon>
  );
}

/** Connected accounts. */
export function LinkIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8.5 11.5a3.25 3.25 0 0 0 4.6 0l2.9-2.9a3.25 3.25 0 0 0-4.6-4.6l-.9.9" />
      <path d="M11.5 8.5a3.25 3.25 0 0 0-4.6 0L4 11.4a3.25 3.25 0 0 0 4.6 4.6l.9-.9" />
    </Icon>
  );
}

/** Enterprise sign-in. */
export function BuildingIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 17V4.5A1.5 1.5 0 0 1 5.5 3h5A1.5 1.5 0 0 1 12 4.5V17M12 8.5h2.5A1.5 1.5 0 0 1 16 10v7M2.5 17h15M7 6.5h2M7 9.75h2M7 13h2" />
    </Icon>
  );
}

/** Passkeys. */
export function PasskeyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="7.75" cy="6.25" r="3.25" />
      <path d="M2.25 16.5a5.5 5.5 0 0 1 8.75-4.43" />
      <circle cx="14.75" cy="10" r="2.5" />
      <path d="M14.75 12.5V17l1.5-1.25M14.75 14.75h1.25" />
    </Icon>
  );
}

/** Two-step verification. */
export function ShieldIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 2.5c1.9 1.4 4 2.05 6.25 2.1v5c0 3.7-2.35 6.35-6.25 7.9-3.9-1.55-6.25-4.2-6.25-7.9v-5C6 4.55 8.1 3.9 10 2.5Z" />
      <path d="m7.5 9.9 1.8 1.8 3.3-3.4" />
    </Icon>
  );
}

/** Authenticator app. */
export function AuthenticatorIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="5" y="2.5" width="10" height="15" rx="2" />
      <path d="M8 7h.01M10 7h.01M12 7h.01M8 9.75h.01M10 9.75h.01M12 9.75h.01M9 14.75h2" />
    </Icon>
  );
}

/** Backup codes. */
export function BackupCodesIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3" y="3" width="14" height="14" rx="2" />
      <path d="M6.25 7h.01M9.25 7h4.5M6.25 10h.01M9.25 10h4.5M6.25 13h.01M9.25 13h4.5" />
    </Icon>
  );
}

/** Connected apps. */
export function GridIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3" y="3" width="5.5" height="5.5" rx="1.5" />
      <rect x="11.5" y="3" width="5.5" height="5.5" rx="1.5" />
      <rect x="3" y="11.5" width="5.5" height="5.5" rx="1.5" />
      <rect x="11.5" y="11.5" width="5.5" height="5.5" rx="1.5" />
    </Icon>
  );
}

/** Access tokens. */
export function TokenIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.5 7A1.5 1.5 0 0 1 4 5.5h12A1.5 1.5 0 0 1 17.5 7v1.25a1.75 1.75 0 0 0 0 3.5V13a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 13v-1.25a1.75 1.75 0 0 0 0-3.5ZM12 5.5v1.25M12 9.4v1.2M12 13.25v1.25" />
    </Icon>
  );
}
