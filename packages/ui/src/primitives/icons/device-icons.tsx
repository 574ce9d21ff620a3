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
      <path d="M11 15.5H5A1.5 1.5 0 0 1 3.5 14V5.5A1.5 1.5 0 0 1 5 4h10a1.5 1.5 0 0 1 1.5 1.5v4M2 15.5h6" />
      <path d="m12.5 14.5 1.75 1.75 3.5-3.5" />
    </Icon>
  );
}

/** Offline. */
export function WifiOffIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.75 7.5a11.3 11.3 0 0 1 4.1-2.3M10.2 4.5c2.7.05 5.2 1.15 7.05 3M5.25 10.5a7.5 7.5 0 0 1 3.4-2M12.7 9.1c.75.35 1.45.8 2.05 1.4M7.75 13.25a3.75 3.75 0 0 1 4.5 0M10 16.25h.01M3 3l14 14" />
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
