import { createAccountClient } from '@account-center/client';
import { AccountCenter, AccountProvider } from '@account-center/ui';
import { useLogtoAccount } from '@account-center/ui/logto';
import { LogtoProvider, useLogto } from '@logto/react';
import { useEffect, useState } from 'react';
import { useLoaderData } from 'react-router';
import { logtoConfig } from '../logto-config';

/** The tenant's settings are read on the server, which no CORS keeps from it. */
export const loader = async () => {
  const client = createAccountClient({
    endpoint: logtoConfig.endpoint,
    getAccessToken: async () => undefined,
  });
  return { settings: await client.settings.get() };
};

const Account = () => {
  const { settings } = useLoaderData<typeof loader>();
  const { isAuthenticated, signIn } = useLogto();
  const account = useLogtoAccount({
    endpoint: logtoConfig.endpoint,
    backend: '/account-backend',
  });
  if (!isAuthenticated) {
    return (
      <button type="button" onClick={() => signIn(`${location.origin}/callback`)}>
        Sign in
      </button>
    );
  }
  return (
    <AccountProvider {...account} settings={settings}>
      <AccountCenter />
    </AccountProvider>
  );
};

export default function Settings() {
  // The session is the browser's: nothing of it can be drawn on the server.
  const [isMounted, setIsMounted] = useState(false);
  useEffect(() => setIsMounted(true), []);
  if (!isMounted) return <p>Loading…</p>;
  return (
    <LogtoProvider config={logtoConfig}>
      <Account />
    </LogtoProvider>
  );
}
