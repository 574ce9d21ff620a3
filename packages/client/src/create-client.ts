import type { GetAccessToken } from './access-token.ts';
import type { AccountClient } from './account-client.ts';
import type { ClientAction } from './action-guards.ts';
import { bounded } from './bounded.ts';
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
import { noteVerification, verificationRoutes } from './endpoints/verifications.ts';
import { type AccountError, isAccountError, ResponseShapeError } from './errors.ts';
import { pageAddress } from './page-address.ts';
import type { StepUpRecord } from './records.ts';
import { type CallOptions, createRequest } from './request.ts';
import type { Route, Routes } from './route.ts';
import {
  type AccountUser,
  type CallUser,
  createUserBinding,
  type OwnedCall,
} from './user-binding.ts';
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
  /**
   * The id of the user for whom the page is: no call is sent with the token of another user, nor repeated with it. By
   * default the first user whom a token or an answer tells. See `client.user` for a page that goes from one to the next.
   */
  userId?: string | (() => string | undefined) | undefined;
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
  [Group in Exclude<
    keyof AccountClient,
    'verification' | 'hasBackend' | 'user' | 'settings'
  >]: Routes<AccountClient[Group]>;
};

/** The actions that a user verifies by; their result is a step-up record. */
const stepsUp = /^verifications\.(password|checkStepUpCode)$/;

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
  const binding = createUserBinding(options.userId);
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
    binding,
    ...(process.env.NODE_ENV === 'development' && { onLeftOut }),
  });
  const queue = createWriteQueue();
  /** That the backend is told of the last verification; settles, whatever comes of it. */
  let noted: Promise<unknown> = Promise.resolve();

  const reporting = async <T>(action: ClientAction, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      // On its own: a listener that fails must not take the place of the error that the caller waits for.
      if (onError && isAccountError(error)) queueMicrotask(() => onError(error, { action }));
      throw error;
    }
  };

  const untilLeft = async <T>(
    call: OwnedCall,
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> => {
    try {
      return await bounded(work, { signal, left: call.user.left });
    } catch (error) {
      if (!signal?.aborted) binding.ensure(call);
      throw error;
    }
  };

  const toAction =
    (begin: () => CallUser) =>
    (action: ClientAction, toRoute: (...input: unknown[]) => Route<unknown>) =>
    (...input: unknown[]) => {
      // Whose a call is, is settled here, before it waits for anything.
      const user = begin();
      return reporting(action, async () => {
        const route = toRoute(...input);
        const { signal } = (input.at(-1) ?? {}) as CallOptions;
        const isWrite = route.method !== 'GET';
        const work = async (inner = signal) => {
          // The backend lets an account go by a verification that it knows to be young.
          if (action === 'deletion.remove') await noted;
          const result = await send(action, route, inner, user);
          if (backend !== undefined && stepsUp.test(action)) {
            const { id } = result as StepUpRecord;
            noted = send(action, noteVerification(id), undefined, user).catch(() => undefined);
          }
          return result;
        };
        if (isWrite && queuedActions.test(action)) return queue(() => work(), signal);
        if (isWrite && !(route.body instanceof FormData)) return work();
        // What is on its way for a user who has gone is of no use; other writes come to their end.
        return untilLeft({ action, user }, signal, work);
      });
    };

  const { id, bind, change, subscribe } = binding;
  const settings = createSettingsActions(
    (action, route, signal) => send(action, route, signal, binding.begin()),
    endpoint,
    backend,
  );
  const shared = {
    verification,
    hasBackend: backend !== undefined,
    settings: {
      get: (input?: CallOptions) => reporting('settings.get', () => settings.get(input)),
    },
  };
  const createWith = (begin: () => CallUser): AccountClient => {
    const action = toAction(begin);
    const client: Record<string, unknown> = { ...shared, user };
    for (const [group, methods] of Object.entries(routes)) {
      const actions: Record<string, unknown> = {};
      for (const [name, toRoute] of Object.entries(methods)) {
        actions[name] = action(`${group}.${name}` as ClientAction, toRoute);
      }
      client[group] = actions;
    }
    return client as AccountClient;
  };
  let last: { readonly user: CallUser; readonly client: AccountClient } | undefined;
  const user: AccountUser = {
    ...{ id, bind, change, subscribe },
    client: () => {
      const present = binding.begin();
      // That it is learned who the user is makes it no other one.
      const isSame =
        last?.user.turn === present.turn && (last.user.id ?? present.id) === present.id;
      if (!last || !isSame) {
        last = { user: present, client: createWith(() => present) };
      }
      return last.client;
    },
  };
  return createWith(binding.begin);
};
