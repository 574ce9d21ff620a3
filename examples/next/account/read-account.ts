import { createAccountClient } from '@account-center/client';
import { type InitialAccount, prefetchAccount } from '@account-center/ui/prefetch';
import { getAccessTokenRSC } from '@logto/next/server-actions';
import { required } from '../../backend-options.ts';
import { accountProxy } from './account-proxy.ts';
import { logtoConfig } from './logto-config.ts';

/** Reads what the first screen shows, for the user of this request. Call it where somebody is signed in. */
export const readAccount = (): Promise<InitialAccount> => {
  const backend = `${required('APP_ORIGIN')}/api/account/backend`;
  const client = createAccountClient({
    endpoint: required('LOGTO_ENDPOINT'),
    backend,
    getAccessToken: () => getAccessTokenRSC(logtoConfig()),
    // The settings come from the backend in this very process, and from its memory.
    fetch: (url, init) =>
      url.startsWith(backend) ? accountProxy()(new Request(url, init)) : fetch(url, init),
  });
  return prefetchAccount({
    client,
    onError: (error) => process.stderr.write(`account: ${error}\n`),
  });
};
