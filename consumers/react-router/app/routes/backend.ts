import { createAccountBackend } from '@account-center/server';
import { logtoConfig } from '../logto-config';

const backend = createAccountBackend({
  endpoint: logtoConfig.endpoint,
  clientId: process.env.LOGTO_M2M_ID ?? '',
  clientSecret: process.env.LOGTO_M2M_SECRET ?? '',
  resource: 'https://default.logto.app/api',
  allowedClientIds: [logtoConfig.appId],
});

export const loader = ({ request }: { request: Request }) => backend(request);
export const action = loader;
