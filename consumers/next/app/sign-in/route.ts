import { signIn } from '@logto/next/server-actions';
import { appOrigin, logtoConfig } from '../logto-config';

export const dynamic = 'force-dynamic';

export const GET = () => signIn(logtoConfig, { redirectUri: `${appOrigin}/callback` });
