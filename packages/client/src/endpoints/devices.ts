import { answer } from '../answer.ts';
import type { CallOptions } from '../request.ts';
import { get, type Routes, remove } from '../route.ts';
import { deviceList, type TrustedDevice } from '../schemas/sessions.ts';
import { segment } from '../segment.ts';

/** One page of trusted devices, newest first, and how many there are in all. */
export type TrustedDevicePage = { devices: TrustedDevice[]; total: number };

/** Devices that may skip the second factor. Not every server has them: it answers 404 without a code. */
export type DeviceActions = {
  /** `page` counts from 1; `pageSize` is at most 100, by default 20. */
  list: (
    input?: { page?: number | undefined; pageSize?: number | undefined },
    options?: CallOptions,
  ) => Promise<TrustedDevicePage>;
  remove: (input: { id: string }, options?: CallOptions) => Promise<void>;
};

const path = '/api/my-account/trusted-devices';

/** The requests of `DeviceActions`. */
export const deviceRoutes: Routes<DeviceActions> = {
  list: ({ page, pageSize } = {}) =>
    get(
      path,
      answer(deviceList, (devices, headers) => ({
        devices,
        total: Number(headers.get('total-number') ?? devices.length),
      })),
      { page, page_size: pageSize },
    ),
  remove: ({ id }) => remove(`${path}/${segment(id)}`),
};
