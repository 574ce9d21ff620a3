import { accountScopes } from '@account-center/client';
import type { LogtoNextConfig } from '@logto/next';
import { required } from '../../backend-options.ts';

/** The configuration of `@logto/next`: a traditional web application, whose session is in an encrypted cookie. */
export const logtoConfig = (): LogtoNextConfig => ({
  endpoint: required('LOGTO_ENDPOINT'),
  appId: required('LOGTO_APP_ID'),
  appSecret: required('LOGTO_APP_SECRET'),
  baseUrl: required('APP_ORIGIN'),
  cookieSecret: required('COOKIE_SECRET'),
  cookieSecure: required('APP_ORIGIN').startsWith('https:'),
  scopes: [...accountScopes],
});
