import type { GetAccessToken } from './access-token.ts';
import type { AccountClient } from './account-client.ts';
import type { ClientAction } from './action-guards.ts';
import { accountRoutes } from './endpoints/account.ts';
import { deletionRoutes } from './endpoints/deletion.ts';
import { deviceRoutes } from './endpoints/devices.ts';
import { grantRoutes } from './endpoints/grants.ts';
import { emailRoutes, phoneRoutes, usernameRoutes } from './endpoints/identifiers.ts';
import { identityRoutes } from './endpoints/identities.ts';
import { mfaRoutes } from './endpoints/mfa.ts';
import { passkeyRoutes } from './endpoints/passkeys.ts';
import { passwordRoutes } from './endpoints/password.ts';
import { providerTokenRoutes } from './endpoints/provider-tokens.ts';
import { sessionRoutes } from './endpoints/sessions.ts';
import { createSettingsActions } from './endpoints/settings.ts';
import { tokenRoutes } from './endpoints/tokens.ts';
import { verificationRoutes } from './endpoints/verifications.ts';
import { type AccountError, isAccountError, ResponseShapeError } from './errors.ts';
import { pageAddress } from './page-address.ts';
import { type CallOptions, createRequest } from './request.ts';
import type { Route, Routes } from './route.ts';
import { createVerificationStore, type VerificationStore } from './verification-store.ts';
import { createWriteQueue } from './write-queue.ts';

/** What `createAccountClient` needs to know. */
export type AccountClientOptions = {
  /** The URL of the Logto server, for example `https://auth.example.com`; or the path of a proxy, see `getAccessToken`. */
  endpoint: string;
  /**
   * Asked before every request. With Logto's SDK: `getAccessToken()` without a resource, for an opaque token.
   * `null` when `endpoint` is a proxy on the page's own origin (`createAccountProxy` of `@account-center/server`), which
   * has the session: then no token ever reaches the page.
   */
  getAccessToken: GetAccessToken | null;
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
  /**
   * Told once of every call that fails; not of calls that were aborted. In development also of answers that were read
   * without some of their parts: a `ResponseShapeError` with `leftOut`.
   */
  onError?: ((error: AccountError, context: { action: ClientAction }) => void) | undefined;
};

/** The client's groups of routes; settings take two requests and are made by hand. */
const routes = {
  account: accountRoutes,
  username: usernameRoutes,
  password: passwordRoutes,
  email: emailRoutes,
  phone: phoneRoutes,
  identities: identityRoutes,
  providerTokens: providerTokenRoutes,
  mfa: mfaRoutes,
  passkeys: passkeyRoutes,
  sessions: sessionRoutes,
  grants: grantRoutes,
  devices: deviceRoutes,
  tokens: tokenRoutes,
  deletion: deletionRoutes,
  verifications: verificationRoutes,
} satisfies {
  [Group in Exclude<keyof AccountClient, 'verification' | 'hasBackend' | 'settings'>]: Routes<
    AccountClient[Group]
  >;
};

/** The actions of which the server would lose one of two simultaneous writes. */
const queuedActions = /^(identities|mfa|passkeys)\./;

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const trailingSlashes = /\/+$/;

/** Makes a client. It keeps nothing but the step-up record: every call asks the server. */
export const createAccountClient = (options: AccountClientOptions): AccountClient => {
  const { onError } = options;
  const verification = options.verificationStore ?? createVerificationStore();
  const addressOf = (url: string) => pageAddress(url.replace(trailingSlashes, ''));
  const endpoint = addressOf(options.endpoint);
  const backend = options.backend === undefined ? undefined : addressOf(options.backend);
  const toldParts = new Set<string>();
  const onLeftOut = (action: string, leftOut: readonly string[]) => {
    const path = leftOut.join(', ');
    // Each read finds them again.
    if (!onError || toldParts.has(`${action} ${path}`)) return;
    toldParts.add(`${action} ${path}`);
    const message = `${action}: left out what was not as expected: ${path}`;
    const error = new ResponseShapeError(message, { action, path, leftOut });
    queueMicrotask(() => onError(error, { action: action as ClientAction }));
  };
  const send = createRequest({
    ...options,
    endpoint,
    backend,
    verification,
    ...(process.env.NODE_ENV === 'development' && { onLeftOut }),
  });
  const queue = createWriteQueue();

  const told = async <T>(action: ClientAction, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      // On its own: a listener that fails must not take the place of the error that the caller waits for.
      if (onError && isAccountError(error)) queueMicrotask(() => onError(error, { action }));
      throw error;
    }
  };

  const bind =
    (action: ClientAction, toRoute: (...input: unknown[]) => Route<unknown>) =>
    (...input: unknown[]) =>
      told(action, async () => {
        const route = toRoute(...input);
        const signal = (input.at(-1) as CallOptions | undefined)?.signal;
        const work = () => send(action, route, signal);
        return route.method !== 'GET' && queuedActions.test(action) ? queue(work, signal) : work();
      });

  const settings = createSettingsActions(send, endpoint, backend);
  const client: Record<string, unknown> = {
    verification,
    hasBackend: backend !== undefined,
    settings: { get: (input?: CallOptions) => told('settings.get', () => settings.get(input)) },
  };
  for (const [group, methods] of Object.entries(routes)) {
    const actions: Record<string, unknown> = {};
    for (const [name, toRoute] of Object.entries(methods)) {
      actions[name] = bind(`${group}.${name}` as ClientAction, toRoute);
    }
    client[group] = actions;
  }
  return client as AccountClient;
};
