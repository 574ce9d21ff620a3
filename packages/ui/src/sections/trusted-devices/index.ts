export type { Device } from '../../lib/device.ts';
export type { ShownDevice } from './shown-device.ts';
export { trustedDevicesMessages } from './trusted-devices.messages.ts';
export { TrustedDevicesView, type TrustedDevicesViewProps } from './trusted-devices.view.tsx';
export { TrustedDevicesSection } from './trusted-devices-section.tsx';
export { type TrustedDevicesState, useTrustedDevices } from './use-trusted-devices.ts';
