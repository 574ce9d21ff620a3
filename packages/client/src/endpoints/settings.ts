import type { CallOptions, SendAnonymously } from '../request.ts';
import { parseResponse, type ResponseParser } from '../response.ts';
import { get } from '../route.ts';
import { accountCenterSettings, type TenantSettings, tenantSettings } from '../schemas/settings.ts';
import { signInExperience } from '../schemas/sign-in-experience.ts';

/** The tenant's public settings. */
export type SettingsActions = {
  /**
   * Reads both public settings, through the backend if the client has one. Without one, browsers on another origin than
   * Logto's get a `NetworkError`, since a production server lets no foreign origin read them.
   */
  get: (options?: CallOptions) => Promise<TenantSettings>;
};

/** Takes both base URLs without a trailing slash. */
export const createSettingsActions = (
  send: SendAnonymously,
  endpoint: string,
  backend: string | undefined,
): SettingsActions => ({
  get: async ({ signal } = {}) => {
    const read = <T>(path: string, reader: ResponseParser<T>): Promise<T> =>
      send(
        'settings.get',
        { ...get(path, reader), anonymous: true, maybeForbidden: backend === undefined },
        signal,
      );
    if (backend !== undefined) return read(`${backend}/settings`, parseResponse(tenantSettings));
    const [accountCenter, experience] = await Promise.all([
      read(`${endpoint}/api/.well-known/account-center`, parseResponse(accountCenterSettings)),
      read(`${endpoint}/api/.well-known/sign-in-exp`, parseResponse(signInExperience)),
    ]);
    return { accountCenter, signInExperience: experience };
  },
});
