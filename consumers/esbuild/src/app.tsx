import { AccountCenter, AccountProvider } from '@account-center/ui';
import { accountScopes, useLogtoAccount } from '@account-center/ui/logto';
import { LogtoProvider, useHandleSignInCallback, useLogto } from '@logto/react';
import { appId, endpoint } from './logto-settings';

const Settings = () => {
  const account = useLogtoAccount({ endpoint, backend: '/account-backend' });
  return (
    <AccountProvider {...account}>
      <AccountCenter />
    </AccountProvider>
  );
};

const Callback = () => {
  useHandleSignInCallback(() => location.replace('/'));
  return <p>Signing you in…</p>;
};

const Page = () => {
  const { isAuthenticated, signIn } = useLogto();
  if (location.pathname === '/callback') return <Callback />;
  if (isAuthenticated) return <Settings />;
  return (
    <button type="button" onClick={() => signIn(`${location.origin}/callback`)}>
      Sign in
    </button>
  );
};

export const App = () => (
  <LogtoProvider config={{ endpoint, appId, scopes: [...accountScopes] }}>
    <Page />
  </LogtoProvider>
);
