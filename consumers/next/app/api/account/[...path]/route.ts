import { createAccountProxy } from '@account-center/server';
import { getAccessToken } from '@logto/next/server-actions';
import { appOrigin, logtoConfig } from '../../../logto-config';

const handle = (request: Request) =>
  createAccountProxy({
    endpoint: logtoConfig.endpoint,
    appOrigins: [appOrigin],
    allowedClientIds: [logtoConfig.appId],
    getAccessToken: () => getAccessToken(logtoConfig),
  })(request);

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
