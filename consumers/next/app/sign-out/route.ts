import LogtoClient from '@logto/next/server-actions';
import { appOrigin, logtoConfig } from '../logto-config';

export const dynamic = 'force-dynamic';

export const POST = async (request: Request) => {
  if (request.headers.get('sec-fetch-site') !== 'same-origin')
    return new Response(null, { status: 403 });
  const url = await new LogtoClient(logtoConfig).handleSignOut(`${appOrigin}/`);
  return new Response(null, { status: 303, headers: { location: url } });
};
