'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Remove. */
export function TrashIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3.5 5.5h13M8 5.5V4a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v1.5M5 5.5l.65 9.6A1.5 1.5 0 0 0 7.15 16.5h5.7a1.5 1.5 0 0 0 1.5-1.4L15 5.5M8.25 9v4.25M11.75 9v4.25" />
    </Icon>
  );
}

/** Edit. */
export function PencilIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m12.25 4.75 3 3M4 16l.5-3.25 8.7-8.7a1.5 1.5 0 0 1 2.1 0l.65.65a1.5 1.5 0 0 1 0 2.1l-8.7 8.7Z" />
    </Icon>
  );
}

/** Add. */
export function PlusIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 4v12M4 10h12" />
    </Icon>
  );
}

/** More actions. */
export function MoreIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <g fill="currentColor" stroke="none">
        <circle cx="4.5" cy="10" r="1.5" />
        <circle cx="10" cy="10" r="1.5" />
        <circle cx="15.5" cy="10" r="1.5" />
      </g>
    </Icon>
  );
}

/** Close. */
export function XIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m5 5 10 10M15 5 5 15" />
    </Icon>
  );
}

/** Copy. */
export function CopyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="7" y="7" width="10" height="10" rx="2" />
      <path d="M13 7V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2" />
    </Icon>
  );
}

/** Download. */
export function DownloadIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 3v9.5M6 8.75l4 3.75 4-3.75M3.5 16.5h13" />
    </Icon>
  );
}

/** Upload. */
export function UploadIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 12.5V3M6 6.75 10 3l4 3.75M3.5 16.5h13" />
    </Icon>
  );
}

/** Share. */
export function ShareIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 12.25V2.75M6.75 5.75 10 2.75l3.25 3M6.25 8.5H5.5A1.5 1.5 0 0 0 4 10v5.5A1.5 1.5 0 0 0 5.5 17h9a1.5 1.5 0 0 0 1.5-1.5V10a1.5 1.5 0 0 0-1.5-1.5h-.75" />
    </Icon>
  );
}

/** Show. */
export function EyeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 10c1.7-3.3 4.5-5 8-5s6.3 1.7 8 5c-1.7 3.3-4.5 5-8 5s-6.3-1.7-8-5Z" />
      <circle cx="10" cy="10" r="2.5" />
    </Icon>
  );
}

/** Hide. */
export function EyeOffIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8.2 5.2A9 9 0 0 1 10 5c3.5 0 6.3 1.7 8 5a10 10 0 0 1-2 2.7M12.7 14.5A8.6 8.6 0 0 1 10 15c-3.5 0-6.3-1.7-8-5a9.7 9.7 0 0 1 4-4.2M8.2 8.25a2.5 2.5 0 0 0 3.55 3.5M3 3l14 14" />
    </Icon>
  );
}

/** Again. */
export function RefreshIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M16.5 10a6.5 6.5 0 0 1-11.6 4M3.5 10a6.5 6.5 0 0 1 11.6-4M15.25 2.75V6H12M4.75 17.25V14H8" />
    </Icon>
  );
}

/** Search. */
export function SearchIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8.75" cy="8.75" r="5.75" />
      <path d="m13 13 4 4" />
    </Icon>
  );
}
