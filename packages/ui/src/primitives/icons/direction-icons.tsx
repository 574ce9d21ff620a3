'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Towards the end of the line. */
export function ChevronRightIcon(props: IconProps) {
  return (
    <Icon {...props} directional>
      <path d="m7.5 4.5 5.5 5.5-5.5 5.5" />
    </Icon>
  );
}

/** Towards the start of the line. */
export function ChevronLeftIcon(props: IconProps) {
  return (
    <Icon {...props} directional>
      <path d="M12.5 4.5 7 10l5.5 5.5" />
    </Icon>
  );
}

/** Opens downwards. */
export function ChevronDownIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.5 7.5 10 13l5.5-5.5" />
    </Icon>
  );
}

/** Back. */
export function ArrowLeftIcon(props: IconProps) {
  return (
    <Icon {...props} directional>
      <path d="M16.5 10h-13M8.5 4.75 3.25 10l5.25 5.25" />
    </Icon>
  );
}

/** Leads to another page. */
export function ExternalLinkIcon(props: IconProps) {
  return (
    <Icon {...props} directional>
      <path d="M11.5 3.5h5v5M16.5 3.5 9.25 10.75M8.5 4.5H5A1.5 1.5 0 0 0 3.5 6v9A1.5 1.5 0 0 0 5 16.5h9a1.5 1.5 0 0 0 1.5-1.5v-3.5" />
    </Icon>
  );
}

/** Sign out. */
export function LogOutIcon(props: IconProps) {
  return (
    <Icon {...props} directional>
      <path d="M8 3.5H5.5A1.5 1.5 0 0 0 4 5v10a1.5 1.5 0 0 0 1.5 1.5H8M8.5 10H17M13.5 6.25 17.25 10l-3.75 3.75" />
    </Icon>
  );
}
