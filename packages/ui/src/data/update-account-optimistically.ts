import type { Account } from '@account-center/client';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../core/query-keys.ts';

const queryKey = queryKeys.account;

/**
 * Shows the account as it will be after a write, before the server has confirmed it. Does nothing while the account is
 * not known.
 *
 * @returns takes the change back, and has the account read again: a write whose answer was lost may have gone through
 */
export const updateAccountOptimistically = (
  client: QueryClient,
  change: (account: Account) => Account,
): (() => void) => {
  const before = client.getQueryData<Account>(queryKey);
  if (!before) return () => undefined;
  // A read that is under way knows nothing of the write and would show the old value once more.
  void client.cancelQueries({ queryKey });
  client.setQueryData<Account>(queryKey, change(before));
  const expected = client.getQueryData<Account>(queryKey);
  return () => {
    // What another write or a read has put there since is not ours to take away: the next read settles it.
    if (client.getQueryData(queryKey) === expected) client.setQueryData(queryKey, before);
    void client.invalidateQueries({ queryKey });
  };
};
