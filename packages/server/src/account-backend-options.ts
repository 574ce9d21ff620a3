import type { BackendLogEntry } from './log-entry.ts';
import type { Fetch } from './logto/fetch-logto.ts';
import type { BackendStore, RateLimit } from './store/backend-store.ts';

/** An account that is about to be deleted, as the host's hooks are told. */
export type AccountDeletion = {
  /** The user's id in Logto. */
  readonly userId: string;
  /** The same for every attempt to delete this account: what was done under it need not be done again. */
  readonly idempotencyKey: string;
};

/** How many requests are taken from one caller. */
export type BackendLimits = {
  /** From one network address, 300 a minute by default. */
  readonly perAddress?: RateLimit | false | undefined;
  /** In the name of one user, 60 a minute by default. */
  readonly perSubject?: RateLimit | false | undefined;
  /**
   * Tries to verify (passwords, codes, and codes to be sent) that a proxy passes on: from one address and from one session,
   * 30 a minute by default.
   */
  readonly verifications?: RateLimit | false | undefined;
};

/** Options of `createAccountBackend`. */
export type AccountBackendOptions = {
  /** The URL of the Logto server, for example `https://auth.example.com`. */
  readonly endpoint: string;

  /**
   * The machine-to-machine application of this backend, with a role for the Management API. The three go together; without
   * them `GET /settings` alone works.
   */
  readonly clientId?: string | undefined;
  /** Its secret, which is full power over the tenant. */
  readonly clientSecret?: string | undefined;
  /** The indicator of the Management API, for example `https://default.logto.app/api`. */
  readonly resource?: string | undefined;

  /** The applications whose users may call: first-party ones that show the account center. */
  readonly allowedClientIds?: readonly string[] | undefined;
  /** Origins of pages elsewhere that may call, for example `https://app.example.com`. None by default. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** The path that the routes are below, as browsers see it; `/account-backend` by default, empty for the root. */
  readonly basePath?: string | undefined;

  /** `false` to leave personal access tokens out. */
  readonly tokens?: boolean | undefined;
  /** `false` to leave the deletion of accounts out. */
  readonly deletion?: boolean | undefined;

  /** The longest that a personal access token may live, in milliseconds, 1,000 at least. With it, every token must expire. */
  readonly maxTokenLifetime?: number | undefined;
  /** Whether each new personal access token needs a verification of its own. */
  readonly oneShotTokenCreation?: boolean | undefined;
  /**
   * Whether users who have nothing to verify with may show the ID token of a fresh sign-in instead. `maxAge` is how long ago
   * it may be, in seconds, up to a day; 300 by default.
   */
  readonly allowReauthentication?: boolean | { readonly maxAge: number } | undefined;
  /**
   * How long ago users may have verified themselves when they delete the account, in seconds, up to 600; 60 by default. Logto
   * does not tell how old a record is: it counts from `POST /verification`, which the client sends right after the user has
   * verified. For a fresh sign-in it counts from the sign-in.
   */
  readonly deletionMaxAge?: number | undefined;
  /** The issuer of ID tokens; `<endpoint>/oidc` by default. For a Logto that is reached by an address of its own. */
  readonly issuer?: string | undefined;

  /**
   * Called before an account is deleted; may take long, and may refuse by throwing a `DeletionRefusedError` with a reason for the
   * user. Whatever it throws, nothing is deleted.
   */
  readonly beforeDelete?: ((deletion: AccountDeletion) => Promise<void> | void) | undefined;
  /** Called once the account is gone. When it throws, `onError` is told and the user is not. */
  readonly afterDelete?: ((deletion: AccountDeletion) => Promise<void> | void) | undefined;

  /** Where to send the browser after a provider that answers by a form, such as Apple; a page of the account center. */
  readonly callbackUrl?: string | undefined;

  /** What instances share; by default memory, which is right for one instance alone. */
  readonly store?: BackendStore | undefined;
  readonly limits?: BackendLimits | undefined;
  /** The network address of a caller, for hosts behind a proxy: from a header that the proxy sets and callers cannot. */
  readonly addressOf?: ((request: Request) => string | null | undefined) | undefined;

  /** Told of every answered request, without anything secret. */
  readonly log?: ((entry: BackendLogEntry) => void) | undefined;
  /** Told of every failure that is not the caller's, for the host's log. Nothing of it is answered to browsers. */
  readonly onError?: ((error: unknown) => void) | undefined;

  /** How long Logto's settings are kept before it is asked again, in seconds; 60 by default, 0 to ask every time. */
  readonly cacheSeconds?: number | undefined;
  /** How long Logto may take for one answer, and a body to arrive, in milliseconds, 10 to 300,000; 5,000 by default. */
  readonly timeout?: number | undefined;
  /** In place of the global `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** The clock, in milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
};
