'use client';
import { Icon, type IconProps } from './icon.tsx';

/** A desktop computer. */
export function MonitorIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.5" y="3.5" width="15" height="10" rx="1.5" />
      <path d="M7 16.75h6M10 13.5v3.25" />
    </Icon>
  );
}

/** A laptop. */
export function LaptopIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 13V5.5A1.5 1.5 0 0 1 5.5 4h9A1.5 1.5 0 0 1 16 5.5V13M2 13h16v.5a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2Z" />
    </Icon>
  );
}

/** A phone or tablet. */
export function MobileIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="5.5" y="2.5" width="9" height="15" rx="2" />
      <path d="M9 14.75h2" />
    </Icon>
  );
}

/** A browser; a place. */
export function GlobeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M2.5 10h15M10 2.5c2.1 2 3.15 4.5 3.15 7.5S12.1 15.5 10 17.5C7.9 15.5 6.85 13 6.85 10S7.9 4.5 10 2.5Z" />
    </Icon>
  );
}

/** Trusted devices. */
export function TrustedDeviceIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 13V5.5A1.5 1.5 0 0 1 5.5 4h9A1.5 1.5 0 0 1 16 5.5V13M2 13h16v.5a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2Z" />
      <path d="m7.75 8.5 1.6 1.6 2.9-3" />
    </Icon>
  );
}

/** Offline. */
export function WifiOffIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.75 7.75A11 11 0 0 1 6 5.6M9.75 4.5a10.7 10.7 0 0 1 7.5 3.25M5.5 11a6.5 6.5 0 0 1 2.75-1.75M12.6 9.2A6.5 6.5 0 0 1 14.5 11M8.25 13.75a2.75 2.75 0 0 1 3.5 0M10 16.5h.01M3.25 3.25l13.5 13.5" />
    </Icon>
  );
}

/** Take or choose a picture. */
export function CameraIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.5 7A1.5 1.5 0 0 1 4 5.5h1.7a1 1 0 0 0 .85-.47l.65-1.06A1 1 0 0 1 8.05 3.5h3.9a1 1 0 0 1 .85.47l.65 1.06a1 1 0 0 0 .85.47H16A1.5 1.5 0 0 1 17.5 7v7.5A1.5 1.5 0 0 1 16 16H4a1.5 1.5 0 0 1-1.5-1.5Z" />
      <circle cx="10" cy="10.5" r="2.75" />
    </Icon>
  );
}

/** Print. */
export function PrinterIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5.5 7.5V3h9v4.5M5.5 14.5H4A1.5 1.5 0 0 1 2.5 13V9A1.5 1.5 0 0 1 4 7.5h12A1.5 1.5 0 0 1 17.5 9v4a1.5 1.5 0 0 1-1.5 1.5h-1.5" />
      <rect x="5.5" y="12" width="9" height="5" rx=".75" />
    </Icon>
  );
}
