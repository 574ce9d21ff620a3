import { type ApiError, isApiError } from '@account-center/client';

/** The actions for which Logto asks a provider while the user waits. */
const asksProvider = ({ action }: ApiError): boolean =>
  /^verifications\.(start|check)Social$|^providerTokens\./.test(action);

/** Logto says it in JSON; a gateway in front of it, or the backend of this app, means itself with the same status. */
const isFromLogto = ({ code, isJson }: ApiError): boolean =>
  code === undefined ? isJson === true : !code.startsWith('backend.');

/** Whether a provider did not answer Logto, which is no trouble of the server's own. */
export const isProviderSilent = (error: unknown): boolean =>
  isApiError(error) && error.status === 502 && asksProvider(error) && isFromLogto(error);
