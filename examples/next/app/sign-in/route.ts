import { signIn } from '@logto/next/server-actions';
import { required } from '../../../backend-options.ts';
import { logtoConfig } from '../../account/logto-config.ts';

export const dynamic = 'force-dynamic';

/** Starts a sign-in that ends at the account: `onReauthenticate` leads here. */
export const GET = (): Promise<void> =>
  signIn(logtoConfig(), {
    redirectUri: `${required('APP_ORIGIN')}/callback`,
    postRedirectUri: `${required('APP_ORIGIN')}/account`,
  });
