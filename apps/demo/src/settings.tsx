import { AccountCenter, AccountProvider } from '@account-center/ui';
import { useLogtoAccount } from '@account-center/ui/logto';
import { useLogto } from '@logto/react';
import { PasskeyBanner } from './passkey-banner.tsx';
import { Header } from './shell/header.tsx';
import { InLanguage } from './shell/in-language.tsx';
import { useDirection } from './shell/use-direction.ts';
import { UserMenu } from './shell/user-menu.tsx';

/** The settings of the signed-in user. */
export const Settings = () => {
  const account = useLogtoAccount({ endpoint: __LOGTO_ENDPOINT__, backend: '/account-backend' });
  const { signOut } = useLogto();
  const [direction] = useDirection();
  return (
    <AccountProvider {...account} onSignedOut={() => signOut(`${location.origin}/`)}>
      <Header>
        <UserMenu />
      </Header>
      <main className="settings">
        <h1>Account settings</h1>
        <InLanguage>
          <PasskeyBanner />
          <AccountCenter navigation="hash" dir={direction === 'rtl' ? 'rtl' : undefined} />
        </InLanguage>
      </main>
    </AccountProvider>
  );
};
