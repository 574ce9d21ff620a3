import { accountScopes } from '@account-center/ui/logto';

export const logtoConfig = {
  endpoint: import.meta.env.VITE_LOGTO_ENDPOINT as string,
  appId: import.meta.env.VITE_LOGTO_APP_ID as string,
  scopes: [...accountScopes],
};
