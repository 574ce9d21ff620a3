'use client';
import { AccountCenter, AccountProvider } from '@account-center/ui';
import type { InitialAccount } from '@account-center/ui/prefetch';
import { sendForm } from './send-form';

export const Account = ({ initial }: { initial: InitialAccount | undefined }) => (
  <AccountProvider
    endpoint="/api/account"
    backend="/api/account/backend"
    getAccessToken={null}
    initial={initial}
    onReauthenticate={() => location.assign('/sign-in')}
    onSignedOut={() => sendForm('/sign-out')}
  >
    <AccountCenter navigation="hash" />
  </AccountProvider>
);
