'use client';
import type { NewPersonalAccessToken } from '@account-center/client';
import { queryKeys } from '../../core/query-keys.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useReauthenticationProof } from '../../data/use-reauthentication.ts';

/** A token to create; `expiresAt` in milliseconds since 1970, `null` for never. */
export type NewToken = { readonly name: string; readonly expiresAt: number | null };

/** Creates an access token. Its value is in the result and nowhere else: no one can read it again. */
export const useCreateAccessToken = (): AccountAction<NewToken, NewPersonalAccessToken> => {
  const proof = useReauthenticationProof();
  return useAccountMutation({
    action: 'tokens.create',
    write: async (client, token: NewToken) =>
      client.tokens.create({ ...token, ...(await proof()) }),
    invalidates: [queryKeys.tokens],
    event: 'token.created',
  });
};
