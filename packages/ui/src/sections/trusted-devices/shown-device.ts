import type { TrustedDevice } from '@account-center/client';
import type { Device } from '../../lib/device.ts';

/** A trusted device as it is shown. Times are in milliseconds since 1970. */
export type ShownDevice = Pick<TrustedDevice, 'id' | 'city' | 'country'> & {
  readonly isCurrent: boolean;
  readonly device: Device;
  readonly usedAt: number | undefined;
  readonly expiresAt: number | undefined;
};
