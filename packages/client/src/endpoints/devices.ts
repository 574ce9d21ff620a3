import type { CallOptions } from '../request.ts';
import { parseResponse } from '../response.ts';
import { get, type Routes, remove } from '../route.ts';
import { deviceList, type TrustedDevice } from '../schemas/sessions.ts';
import { segment } from '../segment.ts';

/** One page of trusted devices, newest first, and how many there are in all. */
export type TrustedDevicePage = { devices: TrustedDevice[]; total: number };

/** Devices that may skip the second factor. Not every server has them: it answers 404 without a code. */
export type TrustedDeviceActions = {
  /**
   * `page` counts from 1; `pageSize` is at most 100, by default 20. Logto from 1.44 on answers with the whole list, of
   * which a page is a part; without either it is all there is.
   */
  list: (
    input?: { page?: number | undefined; pageSize?: number | undefined },
    options?: CallOptions,
  ) => Promise<TrustedDevicePage>;
  remove: (input: { id: string }, options?: CallOptions) => Promise<void>;
};

const path = '/api/my-account/trusted-devices';

const partOf = (devices: TrustedDevice[], page?: number, pageSize?: number): TrustedDevice[] => {
  if (page === undefined && pageSize === undefined) return devices;
  const size = pageSize ?? 20;
  const start = ((page ?? 1) - 1) * size;
  return devices.slice(start, start + size);
};

/** The requests of `TrustedDeviceActions`. */
export const deviceRoutes: Routes<TrustedDeviceActions> = {
  list: ({ page, pageSize } = {}) =>
    get(
      path,
      parseResponse(deviceList, (devices, headers) => {
        const total = headers.get('total-number');
        // Without the header it is the whole list, whatever page was asked for.
        return total === null
          ? { devices: partOf(devices, page, pageSize), total: devices.length }
          : { devices, total: Number(total) || devices.length };
      }),
      { page, page_size: pageSize },
    ),
  remove: ({ id }) => remove(`${path}/${segment(id)}`),
};
