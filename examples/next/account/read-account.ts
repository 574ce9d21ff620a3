import { createAccountClient } from '@account-center/client';
import { type InitialAccount, prefetchAccount } from '@account-center/ui/prefetch';
import { getAccessTokenRSC, getLogtoContext } from '@logto/next/server-actions';
import { required } from '../../backend-options.ts';
import { accountProxy } from './account-proxy.ts';
import { logtoConfig } from './logto-config.ts';

/**
 * Whether the tokens of the session are still valid: they live as long as the ID token. A server component may not write
 * cookies, so that tokens that it renewed would be lost, and with them, once Logto rotates refresh tokens, the session.
 */
const hasValidTokens = async (): Promise<boolean> => {
  const { claims } = await getLogtoContext(logtoConfig());
  return claims !== undefined && claims.exp * 1000 > Date.now();
};

/**
 * Reads what the first screen shows, for the user of this request. Nothing when the session has to be renewed: the page
 * reads through the proxy then, which keeps what it renews.
 */
export const readAccount = async (): Promise<InitialAccount | undefined> => {
  if (!(await hasValidTokens())) return undefined;
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
