import type { TenantSettings } from '@account-center/client';
import type { FakeLogto } from '@account-center/mocks';

/** The tenant's settings as a host's server would read them and hand them in. */
export const readSettings = async (logto: FakeLogto): Promise<TenantSettings> => {
  const read = async (path: string) =>
    (await logto.fetch(`${logto.endpoint}/api/.well-known/${path}`)).json();
  return {
    accountCenter: await read('account-center'),
    signInExperience: await read('sign-in-exp'),
  };
};
