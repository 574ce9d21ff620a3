'use client';
import { queryKeys } from '../../core/query-keys.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useReauthenticationProof } from '../../data/use-reauthentication.ts';

/** Gives the token of that name another one; its value stays. */
export const useRenameAccessToken = (name: string): AccountAction<string> => {
  const proof = useReauthenticationProof();
  return useAccountMutation({
    action: 'tokens.rename',
    write: async (client, newName: string) => {
      await client.tokens.rename({ name, newName, ...(await proof()) });
    },
    invalidates: [queryKeys.tokens],
    event: 'token.renamed',
  });
};
