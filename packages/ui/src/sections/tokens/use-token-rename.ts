'use client';
import { queryKeys } from '../../core/query-keys.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';

/** Gives the token of that name another one; its value stays. */
export const useTokenRename = (name: string): AccountAction<string> =>
  useAccountMutation({
    action: 'tokens.rename',
    write: async (client, newName: string) => {
      await client.tokens.rename({ name, newName });
    },
    invalidates: [queryKeys.tokens],
    event: 'token.renamed',
  });
