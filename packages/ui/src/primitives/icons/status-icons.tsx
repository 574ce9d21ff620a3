'use client';
import { Icon, type IconProps } from './icon.tsx';

/** Done. */
export function CheckIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4 10.5 4 4 8-9" />
    </Icon>
  );
}

/** Information. */
export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 9.25v4.25M10 6.5h.01" />
    </Icon>
  );
}

/** A warning. */
export function WarningIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8.7 3.75a1.5 1.5 0 0 1 2.6 0l6.2 10.75a1.5 1.5 0 0 1-1.3 2.25H3.8a1.5 1.5 0 0 1-1.3-2.25ZM10 7.75v3.5M10 13.75h.01" />
    </Icon>
  );
}

/** An error. */
export function AlertIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 6.25v4.5M10 13.5h.01" />
    </Icon>
  );
}

/** Success. */
export function CheckCircleIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7.5" />
      <path d="m6.75 10.25 2.25 2.25 4.25-4.75" />
    </Icon>
  );
}

/** Time. */
export function ClockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 5.75V10l2.75 1.75" />
    </Icon>
  );
}
