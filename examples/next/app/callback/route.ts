import { handleSignIn } from '@logto/next/server-actions';
import { required } from '../../../backend-options.ts';
import { logtoConfig } from '../../account/logto-config.ts';

export const dynamic = 'force-dynamic';

/** Where Logto sends the browser back to; register this address as a redirect URI. */
export const GET = (request: Request): Promise<void> => {
  const { search } = new URL(request.url);
  return handleSignIn(logtoConfig(), new URL(`${required('APP_ORIGIN')}/callback${search}`));
};
