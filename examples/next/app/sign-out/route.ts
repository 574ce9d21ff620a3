import LogtoClient from '@logto/next/server-actions';
import { required } from '../../../backend-options.ts';
import { logtoConfig } from '../../account/logto-config.ts';

export const dynamic = 'force-dynamic';

/** Whether a page of this app sends it. Browsers of today say so; others name the origin. */
const isOwn = ({ headers }: Request, origin: string): boolean => {
  const site = headers.get('sec-fetch-site');
  return site === null ? headers.get('origin') === origin : site === 'same-origin';
};

/**
 * Forgets the session of this app, and ends the one at Logto: `onSignedOut` sends a form here. No `GET`: a picture on
 * another page, or a browser that loads links ahead of time, must not sign anyone out.
 */
export const POST = async (request: Request): Promise<Response> => {
  const origin = required('APP_ORIGIN');
  if (!isOwn(request, origin)) return new Response(null, { status: 403 });
  const url = await new LogtoClient(logtoConfig()).handleSignOut(`${origin}/`);
  // 303 makes a visit of the form: the browser must not send it on to Logto.
  return new Response(null, {
    status: 303,
    headers: { location: url, 'cache-control': 'no-store' },
  });
};
