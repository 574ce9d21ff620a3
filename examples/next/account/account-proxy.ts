import { type AccountProxy, createAccountProxy } from '@account-center/server';
import { getAccessToken, getLogtoContext } from '@logto/next/server-actions';
import { backendOptions, required } from '../../backend-options.ts';
import { logtoConfig } from './logto-config.ts';

let made: AccountProxy | undefined;

/** The proxy of the app; made at the first request, so that a build needs no secrets. */
export const accountProxy = (): AccountProxy => {
  made ??= createAccountProxy({
    ...backendOptions(),
    appOrigins: [required('APP_ORIGIN')],
    // Without a resource: the Account API takes opaque tokens alone.
    getAccessToken: async () => {
      const { isAuthenticated, claims } = await getLogtoContext(logtoConfig());
      if (!isAuthenticated) return undefined;
      // With its user, so that a page of another one is refused without asking Logto whose it is.
      return { token: await getAccessToken(logtoConfig()), userId: claims?.sub };
    },
    // Whatever header the platform sets and callers cannot.
    addressOf: ({ headers }) => headers.get('x-real-ip'),
  });
  return made;
};
