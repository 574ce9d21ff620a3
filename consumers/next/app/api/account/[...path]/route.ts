import { createAccountProxy } from '@account-center/server';
import { getAccessToken, getLogtoContext } from '@logto/next/server-actions';
import { appOrigin, logtoConfig } from '../../../logto-config';

const handle = (request: Request) =>
  createAccountProxy({
    endpoint: logtoConfig.endpoint,
    appOrigins: [appOrigin],
    clientId: process.env.LOGTO_M2M_ID ?? '',
    clientSecret: process.env.LOGTO_M2M_SECRET ?? '',
    resource: 'https://default.logto.app/api',
    allowedClientIds: [logtoConfig.appId],
    getAccessToken: async () => {
      const { claims } = await getLogtoContext(logtoConfig);
      return { token: await getAccessToken(logtoConfig), userId: claims?.sub };
    },
  })(request);

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
