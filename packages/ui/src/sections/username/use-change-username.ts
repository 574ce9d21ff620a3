'use client';
import { queryKeys } from '../../core/query-keys.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';

/** Adds or changes the username. `current` is `null` when there is none. */
export const useChangeUsername = (current: string | null): AccountAction<string> =>
  useAccountMutation({
    action: 'username.set',
    write: async (client, username: string) => {
      await client.username.set({ username });
    },
    invalidates: [queryKeys.account],
    event: current === null ? 'username.added' : 'username.changed',
    field: 'username',
  });
