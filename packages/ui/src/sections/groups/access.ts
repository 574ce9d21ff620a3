export { AppsSection } from '../apps/index.ts';
export { SessionsSection } from '../sessions/index.ts';
export { TrustedDevicesSection } from '../trusted-devices/index.ts';
