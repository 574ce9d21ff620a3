import type { GetAccessToken } from './access-token.ts';
import type { AccountClient } from './account-client.ts';
import type { ClientAction } from './action-guards.ts';
import { createAccountActions } from './endpoints/account.ts';
import { createDeviceActions } from './endpoints/devices.ts';
import { createGrantActions } from './endpoints/grants.ts';
import {
  createEmailActions,
  createPhoneActions,
  createUsernameActions,
} from './endpoints/identifiers.ts';
import { createIdentityActions } from './endpoints/identities.ts';
import { createMfaActions } from './endpoints/mfa.ts';
import { createPasskeyActions } from './endpoints/passkeys.ts';
import { createPasswordActions } from './endpoints/password.ts';
import { createProviderTokenActions } from './endpoints/provider-tokens.ts';
import { createSessionActions } from './endpoints/sessions.ts';
import { createSettingsActions } from './endpoints/settings.ts';
import { createVerificationActions } from './endpoints/verifications.ts';
import { type AccountError, isAccountError } from './errors.ts';
import { createRequest, type Send } from './request.ts';
import { createVerificationStore, type VerificationStore } from './verification-store.ts';

/** What `createAccountClient` needs to know. */
export type AccountClientOptions = {
  /** The URL of the Logto server, for example `https://auth.example.com`. */
  endpoint: string;
  /** Asked before every request. With Logto's SDK: `getAccessToken()` without a resource, for an opaque token. */
  getAccessToken: GetAccessToken;
  /** The URL of the routes of `@account-center/server`, for example `/account-backend`. */
  backend?: string | undefined;
  /** In place of the global `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** How long one attempt may take, in milliseconds; 15,000 by default. */
  timeout?: number | undefined;
  /** The language of the server's messages, as a BCP 47 tag or a function that gives one at each call. */
  locale?: string | (() => string | undefined) | undefined;
  /** By default a store in memory. */
  verificationStore?: VerificationStore | undefined;
  /** Told once of every call that fails; not of calls that were aborted. */
  onError?: ((error: AccountError, context: { action: ClientAction }) => void) | undefined;
};

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

/** Makes a client. It keeps nothing but the step-up record: every call asks the server. */
export const createAccountClient = (options: AccountClientOptions): AccountClient => {
  const { getAccessToken, backend, fetch, timeout, locale, onError } = options;
  const verification = options.verificationStore ?? createVerificationStore();
  const endpoint = withoutSlash(options.endpoint);
  const request = createRequest({ endpoint, getAccessToken, verification, fetch, timeout, locale });

  const told = async <T>(action: ClientAction, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      try {
        if (isAccountError(error)) onError?.(error, { action });
      } catch {
        // A listener that fails must not take the place of the error that the caller waits for.
      }
      throw error;
    }
  };
  const send: Send = (action, method, path, parts) =>
    told(action, () => request(action, method, path, parts));
  const settings = createSettingsActions(
    request,
    endpoint,
    backend === undefined ? undefined : withoutSlash(backend),
  );

  return {
    verification,
    account: createAccountActions(send),
    username: createUsernameActions(send),
    password: createPasswordActions(send),
    email: createEmailActions(send),
    phone: createPhoneActions(send),
    identities: createIdentityActions(send),
    providerTokens: createProviderTokenActions(send),
    mfa: createMfaActions(send),
    passkeys: createPasskeyActions(send),
    sessions: createSessionActions(send),
    grants: createGrantActions(send),
    devices: createDeviceActions(send),
    verifications: createVerificationActions(send),
    // Two requests, but one call: who listens for errors is told once.
    settings: { get: (callOptions) => told('settings.get', () => settings.get(callOptions)) },
  };
};
