import { createAccountBackend } from '@account-center/server';
import { logtoConfig } from '../logto-config';

const backend = createAccountBackend({
  endpoint: logtoConfig.endpoint,
  allowedClientIds: [logtoConfig.appId],
});

export const loader = ({ request }: { request: Request }) => backend(request);
export const action = loader;
