'use client';
import { AccountCenter, AccountProvider } from '@account-center/ui';
import type { InitialAccount } from '@account-center/ui/prefetch';
import { sendForm } from './send-form';

type Props = { userId: string | undefined; initial: InitialAccount | undefined };

export const Account = ({ userId, initial }: Props) => (
  <AccountProvider
    endpoint="/api/account"
    backend="/api/account/backend"
    getAccessToken={null}
    userId={userId}
    initial={initial}
    onReauthenticate={() => location.assign('/sign-in')}
    onSignedOut={() => sendForm('/sign-out')}
  >
    <AccountCenter navigation="hash" />
  </AccountProvider>
);
