import type { Account, TenantSettings } from '@account-center/client';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from './query-keys.ts';

/**
 * What a server has read for the first screen, in a form that can travel to the browser in a page (JSON). It is personal
 * data, and holds no token and no other secret.
 */
export type InitialAccount = {
  readonly account?: Account | undefined;
  readonly settings?: TenantSettings | undefined;
  /** When it was read, in milliseconds since 1970. */
  readonly at: number;
};

/** Puts what a server has read in the place of the first reads. What the cache has already is newer, and stays. */
export const seedAccount = (
  cache: QueryClient,
  { account, settings, at: updatedAt }: InitialAccount,
): void => {
  for (const [key, data] of [
    [queryKeys.account, account],
    [queryKeys.settings, settings],
  ] as const) {
    if (data && cache.getQueryData(key) === undefined) cache.setQueryData(key, data, { updatedAt });
  }
};
