'use client';
import type { NewPersonalAccessToken } from '@account-center/client';
import { queryKeys } from '../../core/query-keys.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useSignInProof } from '../../data/use-fresh-sign-in.ts';

/** A token to create; `expiresAt` in milliseconds since 1970, `null` for never. */
export type NewToken = { readonly name: string; readonly expiresAt: number | null };

/** Creates an access token. Its value is in the result and nowhere else: nobody can read it again. */
export const useTokenCreation = (): AccountAction<NewToken, NewPersonalAccessToken> => {
  const proof = useSignInProof();
  return useAccountMutation({
    action: 'tokens.create',
    write: async (client, token: NewToken) =>
      client.tokens.create({ ...token, ...(await proof()) }),
    invalidates: [queryKeys.tokens],
    event: 'token.created',
  });
};
