import type { AccountBackendOptions } from './account-backend-options.ts';
import type { ManagementServices } from './backend-context.ts';
import { createFetchLogto, type Fetch } from './logto/fetch-logto.ts';
import { createIntrospect } from './logto/introspect.ts';
import { createManageUser } from './logto/management.ts';
import { createManagementTokens } from './logto/management-token.ts';
import { createConsumeProof } from './proof/consume-proof.ts';
import { createCheckReauthentication } from './proof/reauthentication.ts';
import { createRequireStepUp } from './proof/require-step-up.ts';
import { createWitness } from './proof/witness.ts';
import { guardedStore } from './store/guarded-store.ts';
import { createMemoryStore } from './store/memory-store.ts';

/** What every part of a backend works with. */
export type ServiceOptions = {
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

const maxAgeOf = ({ allowReauthentication }: AccountBackendOptions): number | undefined => {
  if (!allowReauthentication) return undefined;
  return allowReauthentication === true ? 300 : allowReauthentication.maxAge;
};

/**
 * Makes what needs the credential of the machine-to-machine application; nothing without one.
 *
 * @throws TypeError for half a credential, or one without applications that may use it
 */
export const createManagementServices = (
  options: AccountBackendOptions,
  { endpoint, fetch, timeout, now, onError, deletionMaxAge }: ServiceOptions,
): ManagementServices | undefined => {
  const checked = checkedCredential(options);
  if (!checked) return undefined;
  const { credentials, resource, allowedClientIds } = checked;
  const ask = createFetchLogto({ endpoint, fetch, timeout });
  const store = guardedStore(options.store ?? createMemoryStore(now), onError);
  const issuer = options.issuer ?? `${endpoint}/oidc`;
  const maxAge = maxAgeOf(options);
  const keysUrl = `${endpoint}/oidc/jwks`;
  const checkSignIn =
    maxAge === undefined
      ? undefined
      : createCheckReauthentication({ issuer, keysUrl, fetch, timeout, maxAge, now });
  return {
    ask,
    introspect: createIntrospect({ ask, credentials, allowedClientIds }),
    requireStepUp: createRequireStepUp(ask, checkSignIn),
    consumeProof: createConsumeProof(store),
    witness: createWitness(store, deletionMaxAge),
    manageUser: createManageUser(ask, createManagementTokens({ ask, credentials, resource, now })),
    store,
  };
};
