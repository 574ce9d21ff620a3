import { signOut } from '@logto/next/server-actions';
import { appOrigin, logtoConfig } from '../logto-config';

export const dynamic = 'force-dynamic';

export const GET = () => signOut(logtoConfig, `${appOrigin}/`);
