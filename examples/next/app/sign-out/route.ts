import { signOut } from '@logto/next/server-actions';
import { required } from '../../../backend-options.ts';
import { logtoConfig } from '../../account/logto-config.ts';

export const dynamic = 'force-dynamic';

/** Forgets the session of this app, and ends the one at Logto: `onSignedOut` leads here. */
export const GET = (): Promise<void> => signOut(logtoConfig(), `${required('APP_ORIGIN')}/`);
