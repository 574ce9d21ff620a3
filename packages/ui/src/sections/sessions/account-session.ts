import type { Session } from '@account-center/client';
import type { DeviceReader } from '../../data/use-device-reader.ts';
import type { Device } from '../../lib/device.ts';

/** A place where the user is signed in. */
export type AccountSession = {
  readonly id: string;
  /** Whether it is the session of this page; `undefined` when the server does not say (before Logto 1.40). */
  readonly isCurrent: boolean | undefined;
  readonly device: Device;
  readonly ip: string | undefined;
  readonly city: string | undefined;
  /** ISO 3166. */
  readonly country: string | undefined;
  /** When the user signed in, in milliseconds since 1970. */
  readonly since: number | undefined;
};

/** An IPv4 address that a server of both kinds writes as one of IPv6. */
const mapped = /^::ffff:(?=\d+\.)/i;

const toSession = (
  { payload, lastSubmission, isCurrent }: Session,
  readDevice: DeviceReader,
): AccountSession => {
  const { ip, userAgent, city, country } = lastSubmission?.signInContext ?? {};
  const seconds = payload.loginTs ?? payload.iat;
  return {
    id: payload.uid,
    isCurrent,
    device: readDevice(userAgent),
    ip: ip?.replace(mapped, ''),
    city,
    country,
    since: seconds && seconds * 1000,
  };
};

/** The sessions as they are shown: this device first, the others from the newest to the oldest. */
export const toSessions = (
  sessions: readonly Session[],
  readDevice: DeviceReader,
): readonly AccountSession[] =>
  sessions
    .map((session) => toSession(session, readDevice))
    .sort(
      (left, right) =>
        Number(right.isCurrent ?? false) - Number(left.isCurrent ?? false) ||
        (right.since ?? 0) - (left.since ?? 0),
    );
