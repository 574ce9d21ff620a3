'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Take or choose a picture. */
export function CameraIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.5 7A1.5 1.5 0 0 1 4 5.5h1.7a1 1 0 0 0 .85-.47l.65-1.06A1 1 0 0 1 8.05 3.5h3.9a1 1 0 0 1 .85.47l.65 1.06a1 1 0 0 0 .85.47H16A1.5 1.5 0 0 1 17.5 7v7.5A1.5 1.5 0 0 1 16 16H4a1.5 1.5 0 0 1-1.5-1.5Z" />
      <circle cx="10" cy="10.5" r="2.75" />
    </Icon>
  );
}
