'use client';
import type { TrustedDevice, TrustedDevicePage } from '@account-center/client';
import { useCallback, useMemo, useRef } from 'react';
import { useAccountCore } from '../../core/account-provider.tsx';
import { queryKeys } from '../../core/query-keys.ts';
import type { GuardedState } from '../../data/guarded-state.ts';
import type { Lock } from '../../data/section-state.ts';
import { isTrustingOff, trustedDays } from '../../data/trusted-device-policy.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { type BatchRevoke, useBatchRevoke } from '../../data/use-batch-revoke.ts';
import { useDeviceReader } from '../../data/use-device-reader.ts';
import { useGuardedRead } from '../../data/use-guarded-read.ts';
import { useTenantSettings } from '../../data/use-tenant-settings.ts';
import type { ShownDevice } from './shown-device.ts';
import { pageSize, readDevices } from './trusted-devices.queries.ts';

/** Trusted devices without a look. `hidden` also where the server has none of them, or the tenant lets no one trust any. */
export type TrustedDevicesState = GuardedState<{
  readonly devices: readonly ShownDevice[];
  /** How many there are in all, those that are not shown yet included. */
  readonly total: number;
  /** For how many days a device is trusted, where that is known. */
  readonly days: number | undefined;
  readonly lock: Lock;
}> & {
  readonly showMore: AccountAction<void, unknown>;
  readonly remove: BatchRevoke<ShownDevice>;
};

const hereFirst = (one: TrustedDevice, other: TrustedDevice): number =>
  Number(other.isCurrent === true) - Number(one.isCurrent === true);

/** Devices that may skip the second step: see them, and remove them. This one first, where the server tells which it is. */
export const useTrustedDevices = (): TrustedDevicesState => {
  const { queryClient } = useAccountCore();
  const { settings } = useTenantSettings();
  const isOff = isTrustingOff(settings);
  const wanted = useRef(pageSize);
  const readDevice = useDeviceReader();
  const read = useGuardedRead<TrustedDevicePage>('trustedDevice', {
    queryKey: queryKeys.devices,
    queryFn: (client, signal) => readDevices(client, wanted.current, signal),
    enabled: !isOff,
  });
  const page = read.status === 'ready' ? read.data : undefined;
  const devices = useMemo(
    () =>
      readDevice &&
      page?.devices
        .toSorted(hereFirst)
        .map(({ id, city, country, userAgent, lastUsedAt, createdAt, expiresAt, isCurrent }) => ({
          id,
          city,
          country,
          isCurrent: isCurrent === true,
          device: readDevice(userAgent),
          usedAt: lastUsedAt ?? createdAt,
          expiresAt,
        })),
    [page, readDevice],
  );

  // An action and no read: the verification may have run out, and this is the moment to ask for another.
  const { run, ...more } = useAccountMutation({
    action: 'devices.list',
    field: 'trustedDevice',
    write: async (client) => {
      const next = await readDevices(client, wanted.current + pageSize);
      wanted.current += pageSize;
      queryClient.setQueryData(queryKeys.devices, next);
    },
  });
  const showMore = useCallback(() => run(undefined), [run]);

  const remove = useBatchRevoke<ShownDevice, TrustedDevicePage>({
    action: 'devices.remove',
    field: 'trustedDevice',
    idOf: ({ id }) => id,
    revoke: (client, { id }) => client.devices.remove({ id }),
    queryKey: queryKeys.devices,
    without: (list, { id }) => ({
      devices: list.devices.filter((device) => device.id !== id),
      total: list.total - 1,
    }),
    event: () => 'device.removed',
  });
  const actions = { showMore: { ...more, run: showMore }, remove };

  if (isOff) return { status: 'hidden', ...actions };
  if (read.status !== 'ready') return { ...read, ...actions };
  if (!devices) return { status: 'loading', ...actions };
  return {
    status: 'ready',
    devices,
    total: read.data.total,
    days: trustedDays(settings),
    lock: read.lock,
    ...actions,
  };
};
