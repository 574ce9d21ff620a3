import type { CallOptions, Send } from '../request.ts';
import {
  accountCenterSettings,
  signInExperience,
  type TenantSettings,
  tenantSettings,
} from '../schemas/settings.ts';

/** The tenant's public settings. */
export type SettingsActions = {
  /**
   * Reads both public settings, through the backend if the client has one. Without one, browsers on another origin than
   * Logto's get a `NetworkError`, since a production server lets no foreign origin read them.
   */
  get: (options?: CallOptions) => Promise<TenantSettings>;
};

/** Takes both places with their base URLs, without trailing slashes. */
export const createSettingsActions = (
  send: Send,
  endpoint: string,
  backend: string | undefined,
): SettingsActions => ({
  get: async (options) => {
    const common = { ...options, anonymous: true };
    if (backend !== undefined) {
      return send('settings.get', 'GET', `${backend}/settings`, {
        ...common,
        schema: tenantSettings,
      });
    }
    const wellKnown = `${endpoint}/api/.well-known`;
    const [accountCenter, experience] = await Promise.all([
      send('settings.get', 'GET', `${wellKnown}/account-center`, {
        ...common,
        schema: accountCenterSettings,
      }),
      send('settings.get', 'GET', `${wellKnown}/sign-in-exp`, {
        ...common,
        schema: signInExperience,
      }),
    ]);
    return { accountCenter, signInExperience: experience };
  },
});
