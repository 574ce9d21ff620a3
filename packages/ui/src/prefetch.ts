import type { AccountClient } from '@account-center/client';
import type { InitialAccount } from './core/initial-account.ts';

export type { InitialAccount } from './core/initial-account.ts';

/** Options of `prefetchAccount`. */
export type PrefetchOptions = {
  /** A client with the token of the request's user; made for each request, since a user's data must reach no other. */
  readonly client: AccountClient;
  /** The tenant's settings, when the host has them already. */
  readonly settings?: InitialAccount['settings'];
  /** How long the page may wait for it, in milliseconds; 3,000 by default. */
  readonly timeout?: number | undefined;
  /** Told of what could not be read, which the page then reads itself. */
  readonly onError?: ((error: unknown) => void) | undefined;
};

/**
 * Reads what the first screen needs, on a server: in a server component or a loader. Hand the result to
 * `<AccountProvider initial={…}>`; it can travel in the page, and holds no token. Never rejects: what cannot be read in time
 * is left to the browser.
 *
 * @example const initial = await prefetchAccount({ client: createAccountClient({ endpoint, getAccessToken }) });
 */
export const prefetchAccount = async ({
  client,
  settings: given,
  timeout = 3000,
  onError,
}: PrefetchOptions): Promise<InitialAccount> => {
  const signal = AbortSignal.timeout(timeout);
  const attempt = async <Data>(read: () => Promise<Data>): Promise<Data | undefined> => {
    try {
      return await read();
    } catch (error) {
      onError?.(error);
      return undefined;
    }
  };
  // Before the reads, so that nothing seems younger than it is.
  const at = Date.now();
  const [account, settings] = await Promise.all([
    attempt(() => client.account.get({ signal })),
    given ?? attempt(() => client.settings.get({ signal })),
  ]);
  return { ...(account && { account }), ...(settings && { settings }), at };
};
