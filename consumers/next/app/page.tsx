import { createAccountClient } from '@account-center/client';
import { prefetchAccount } from '@account-center/ui/prefetch';
import { getAccessTokenRSC, getLogtoContext, signIn } from '@logto/next/server-actions';
import { Account } from './account';
import { appOrigin, logtoConfig } from './logto-config';

export const dynamic = 'force-dynamic';

export default async function Page() {
  const { isAuthenticated, claims } = await getLogtoContext(logtoConfig);
  if (!isAuthenticated) {
    const start = async () => {
      'use server';
      await signIn(logtoConfig, { redirectUri: `${appOrigin}/callback` });
    };
    return (
      <form action={start}>
        <button type="submit">Sign in</button>
      </form>
    );
  }
  const client = createAccountClient({
    endpoint: logtoConfig.endpoint,
    getAccessToken: () => getAccessTokenRSC(logtoConfig),
  });
  // Tokens that a server component renews are lost: the page reads through the proxy then.
  const isValid = claims !== undefined && claims.exp * 1000 > Date.now();
  const initial = isValid ? await prefetchAccount({ client }) : undefined;
  return <Account userId={claims?.sub} initial={initial} />;
}
