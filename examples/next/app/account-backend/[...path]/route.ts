import { accountBackend } from '../../../account-backend.ts';

const handle = (request: Request): Promise<Response> => accountBackend()(request);

export const dynamic = 'force-dynamic';

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
};
