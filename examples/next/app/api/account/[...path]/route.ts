import { accountProxy } from '../../../../account/account-proxy.ts';

const handle = (request: Request): Promise<Response> => accountProxy()(request);

export const dynamic = 'force-dynamic';

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
