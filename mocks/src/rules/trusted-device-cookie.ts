import type { TrustedDevice } from '../state/user-model.ts';

const urlSafe = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The name of the cookie that marks a trusted device of a user. */
export const trustedDeviceCookie = async (userId: string): Promise<string> => {
  const subject = new TextEncoder().encode(`default:${userId}`);
  const digest = await crypto.subtle.digest('SHA-256', subject);
  return `__Host-logto-trusted-device-${urlSafe(new Uint8Array(digest))}`;
};

/** What that cookie holds for a device. */
export const trustedDeviceCredential = ({ id, secret }: Pick<TrustedDevice, 'id' | 'secret'>) =>
  `${id}.${secret}`;

/** The value of a cookie of a request. */
export const readCookie = (headers: Headers, name: string): string | undefined =>
  headers
    .get('cookie')
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** The header that takes a cookie away again. */
export const clearedCookie = (name: string): string =>
  `${name}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; samesite=lax; secure; httponly`;
