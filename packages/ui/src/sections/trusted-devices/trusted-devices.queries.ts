import type { AccountClient, TrustedDevicePage } from '@account-center/client';

/** How many devices are shown at first, and how many more each time. */
export const pageSize = 20;

/** The most that the server gives at once. */
const largest = 100;

/** Reads the newest devices, as many as are wanted: `GET /api/my-account/trusted-devices`. Needs step-up. */
export const readDevices = async (
  client: AccountClient,
  wanted: number,
  signal?: AbortSignal,
): Promise<TrustedDevicePage> => {
  const size = Math.min(wanted, largest);
  const options = signal ? { signal } : {};
  const first = await client.devices.list({ page: 1, pageSize: size }, options);
  const { devices } = first;
  // A server without pages gives all at once.
  if (devices.length > size) return { devices, total: devices.length };
  for (let page = 2; devices.length < Math.min(wanted, first.total); page += 1) {
    const next = await client.devices.list({ page, pageSize: size }, options);
    if (next.devices.length === 0) break;
    devices.push(...next.devices);
  }
  return { devices: devices.slice(0, wanted), total: first.total };
};
