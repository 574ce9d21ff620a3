'use client';
import { AccountCenter, AccountProvider, type InitialAccount } from '@account-center/ui';
import { sendForm } from '../../account/send-form.ts';

/** The account center, by the session of this app: no token reaches the browser. */
export const Account = ({
  userId,
  initial,
}: {
  readonly userId: string | undefined;
  readonly initial: InitialAccount | undefined;
}) => (
  <AccountProvider
    endpoint="/api/account"
    backend="/api/account/backend"
    getAccessToken={null}
    userId={userId}
    initial={initial}
    onReauthenticate={() => location.assign('/sign-in')}
    onSignedOut={() => sendForm('/sign-out')}
  >
    <AccountCenter />
  </AccountProvider>
);
