import type { FakeContext } from '../context.ts';
import { randomHex, randomId } from '../random-id.ts';
import type { StoredUser, TrustedDevice } from '../state/user-model.ts';
import { hasTrustedDevices } from './has-trusted-devices.ts';
import {
  readCookie,
  trustedDeviceCookie,
  trustedDeviceCredential,
} from './trusted-device-cookie.ts';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;

/** For how many days a device can be trusted; `undefined` where the tenant or the server does not let users. */
export const trustedDeviceDays = (context: FakeContext): number | undefined => {
  const { enabled, durationDays = DEFAULT_DAYS } =
    context.tenant.current.signInExperience.trustedDevice;
  return enabled === true && hasTrustedDevices(context) ? durationDays : undefined;
};

/** The trusted device of a user that a request comes from, while it is trusted. */
export const deviceOfRequest = async (
  { clock }: FakeContext,
  { id, trustedDevices }: StoredUser,
  headers: Headers,
): Promise<TrustedDevice | undefined> => {
  const credential = readCookie(headers, await trustedDeviceCookie(id));
  return trustedDevices.find(
    (device) => device.expiresAt > clock.now() && trustedDeviceCredential(device) === credential,
  );
};

/** Whether a request comes from a device that skips the second step; that it was used is written down. */
export const skipsSecondStep = async (
  context: FakeContext,
  user: StoredUser,
  headers: Headers,
): Promise<boolean> => {
  if (trustedDeviceDays(context) === undefined) return false;
  const used = await deviceOfRequest(context, user, headers);
  if (!used) return false;
  const lastUsedAt = context.clock.now();
  context.users.update(user.id, {
    trustedDevices: user.trustedDevices.map((device) =>
      device.id === used.id ? { ...device, lastUsedAt } : device,
    ),
  });
  return true;
};

/**
 * Trusts the device that a request comes from, for as long as the tenant says.
 *
 * @returns the cookie that marks it, or nothing where devices cannot be trusted
 */
export const trustDevice = async (
  context: FakeContext,
  userId: string,
  headers: Headers,
): Promise<string | undefined> => {
  const days = trustedDeviceDays(context);
  const user = context.users.find(userId);
  if (days === undefined || !user) return undefined;
  const now = context.clock.now();
  const device: TrustedDevice = {
    id: randomId(),
    secret: randomHex(32),
    userAgent: headers.get('user-agent'),
    country: null,
    city: null,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: now + days * DAY_MS,
  };
  context.users.update(userId, { trustedDevices: [...user.trustedDevices, device] });
  const value = trustedDeviceCredential(device);
  const age = (days * DAY_MS) / 1000;
  return `${await trustedDeviceCookie(userId)}=${value}; path=/; max-age=${age}; samesite=lax; secure; httponly`;
};
