'use client';
import type { Device } from '../lib/device.ts';
import { GlobeIcon } from './icons/globe-icon.tsx';
import type { IconProps } from './icons/icon.tsx';
import { LaptopIcon } from './icons/laptop-icon.tsx';
import { MobileIcon } from './icons/mobile-icon.tsx';

const icons = {
  desktop: LaptopIcon,
  mobile: MobileIcon,
  unknown: GlobeIcon,
} satisfies Record<Device['kind'], unknown>;

/** Props of {@link DeviceIcon}. */
export type DeviceIconProps = IconProps & { readonly kind: Device['kind'] };

/** The sign of a kind of device. */
export function DeviceIcon({ kind, ...icon }: DeviceIconProps) {
  const Sign = icons[kind];
  return <Sign {...icon} />;
}
