import { accountScopes } from '@account-center/ui/logto';
import { type LogtoConfig, LogtoProvider, useLogto } from '@logto/react';
import { Board } from './board.tsx';
import { Callback } from './callback.tsx';
import { Settings } from './settings.tsx';
import { RedirectResult } from './social-return.tsx';
import { usePath } from './use-path.ts';
import { Welcome } from './welcome.tsx';

const config: LogtoConfig = {
  endpoint: __LOGTO_ENDPOINT__,
  appId: __LOGTO_APP_ID__,
  scopes: [...accountScopes],
};

const Pages = () => {
  const { isAuthenticated } = useLogto();
  const path = usePath();
  if (path === '/callback') return <Callback />;
  if (path === '/callback/social') return <RedirectResult />;
  if (!isAuthenticated) return <Welcome />;
  return path === '/board' ? <Board /> : <Settings />;
};

/** The whole demo: a product whose users sign in with Logto. */
export const App = () => (
  <LogtoProvider config={config}>
    <Pages />
  </LogtoProvider>
);
