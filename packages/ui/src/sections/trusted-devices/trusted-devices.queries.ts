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
  const options = signal ? { signal } : {};
  // Without asking for a page: from Logto 1.44 on the list comes whole, before that its first page.
  const start = await client.devices.list({}, options);
  if (start.devices.length >= Math.min(wanted, start.total)) return start;
  const size = Math.min(wanted, largest);
  const first = await client.devices.list({ page: 1, pageSize: size }, options);
  const { devices } = first;
  for (let page = 2; devices.length < Math.min(wanted, first.total); page += 1) {
    const next = await client.devices.list({ page, pageSize: size }, options);
    if (next.devices.length === 0) break;
    devices.push(...next.devices);
  }
  return { devices: devices.slice(0, wanted), total: first.total };
};
