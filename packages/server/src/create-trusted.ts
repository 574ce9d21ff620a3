import type { AccountBackendOptions } from './account-backend-options.ts';
import type { Trusted } from './backend-context.ts';
import { createAskLogto, type Fetch } from './logto/ask-logto.ts';
import { createIntrospect } from './logto/introspect.ts';
import { createManageUser } from './logto/management.ts';
import { createManagementTokens } from './logto/management-token.ts';
import { createCheckSignIn } from './proof/fresh-sign-in.ts';
import { createProvePresence } from './proof/prove-presence.ts';
import { createSpendProof } from './proof/spend-proof.ts';
import { createWitness } from './proof/witness.ts';
import { guardedStore } from './store/guarded-store.ts';
import { createMemoryStore } from './store/memory-store.ts';

/** What every part of a backend works with. */
export type TrustedTools = {
  /** Without a trailing slash. */
  readonly endpoint: string;
  /** Follows no redirect and answers from no cache. */
  readonly fetch: Fetch;
  readonly timeout: number;
  readonly now: () => number;
  /** In milliseconds. */
  readonly deletionMaxAge: number;
  readonly onError: (error: unknown) => void;
};

const checkedCredential = (options: AccountBackendOptions) => {
  const { clientId, clientSecret, resource, allowedClientIds = [] } = options;
  const given = [clientId, clientSecret, resource].filter(Boolean);
  if (given.length === 0) return undefined;
  if (!clientId || !clientSecret || !resource) {
    throw new TypeError('clientId, clientSecret and resource go together: one is missing');
  }
  if (allowedClientIds.length === 0 || allowedClientIds.includes('')) {
    throw new TypeError('allowedClientIds: name the applications whose users may call');
  }
  return { credentials: { clientId, clientSecret }, resource, allowedClientIds };
};

const maxAgeOf = ({ allowFreshSignIn }: AccountBackendOptions): number | undefined => {
  if (!allowFreshSignIn) return undefined;
  return allowFreshSignIn === true ? 300 : allowFreshSignIn.maxAge;
};

/**
 * Makes what needs the credential of the machine-to-machine application; nothing without one.
 *
 * @throws TypeError for half a credential, or one without applications that may use it
 */
export const createTrusted = (
  options: AccountBackendOptions,
  { endpoint, fetch, timeout, now, onError, deletionMaxAge }: TrustedTools,
): Trusted | undefined => {
  const checked = checkedCredential(options);
  if (!checked) return undefined;
  const { credentials, resource, allowedClientIds } = checked;
  const ask = createAskLogto({ endpoint, fetch, timeout });
  const store = guardedStore(options.store ?? createMemoryStore(now), onError);
  const issuer = options.issuer ?? `${endpoint}/oidc`;
  const maxAge = maxAgeOf(options);
  const keysUrl = `${endpoint}/oidc/jwks`;
  const checkSignIn =
    maxAge === undefined
      ? undefined
      : createCheckSignIn({ issuer, keysUrl, fetch, timeout, maxAge, now });
  return {
    ask,
    introspect: createIntrospect({ ask, credentials, allowedClientIds }),
    provePresence: createProvePresence(ask, checkSignIn),
    spendProof: createSpendProof(store),
    witness: createWitness(store, deletionMaxAge),
    manageUser: createManageUser(ask, createManagementTokens({ ask, credentials, resource, now })),
    store,
  };
};
