import { accountScopes } from '@account-center/client';

export const appOrigin = process.env.APP_ORIGIN ?? '';

export const logtoConfig = {
  endpoint: process.env.LOGTO_ENDPOINT ?? '',
  appId: process.env.LOGTO_APP_ID ?? '',
  appSecret: process.env.LOGTO_APP_SECRET ?? '',
  baseUrl: appOrigin,
  cookieSecret: 'a-secret-of-at-least-32-characters',
  cookieSecure: false,
  scopes: [...accountScopes],
};
