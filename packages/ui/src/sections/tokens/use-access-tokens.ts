'use client';
import type { PersonalAccessToken } from '@account-center/client';
import { useAccountCore } from '../../core/account-provider.tsx';
import { queryKeys } from '../../core/query-keys.ts';
import type { Lock, SectionState } from '../../data/section-state.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useAccountQuery } from '../../data/use-account-query.ts';
import { useBackendLock } from '../../data/use-backend-lock.ts';
import { useReauthenticationProof } from '../../data/use-reauthentication.ts';
import { useTenantSettings } from '../../data/use-tenant-settings.ts';
import { isTokenGone } from './token-problem.ts';
import { tokensQuery } from './tokens.queries.ts';

/** Access tokens without a look. `hidden` without a backend that manages them. */
export type AccessTokensState = SectionState<{
  /** The newest first, expired ones among them. */
  readonly tokens: readonly PersonalAccessToken[];
  /** The longest that a new one may live, in milliseconds; `undefined` when it may live forever. */
  readonly maxLifetime: number | undefined;
  /** Why nothing can be changed. */
  readonly lock: Lock;
  /** Reads the list again. */
  readonly reload: () => Promise<void>;
}> & {
  /** Ends the token of that name. */
  readonly remove: AccountAction<string>;
};

/** Access tokens: see them and end them; `useCreateAccessToken` and `useRenameAccessToken` do the rest. */
export const useAccessTokens = (): AccessTokensState => {
  const { client } = useAccountCore();
  const { status, settings } = useTenantSettings();
  const lock = useBackendLock();
  const proof = useReauthenticationProof();
  const isOffered = client.hasBackend && settings?.backend?.tokens !== false;
  const read = useAccountQuery<PersonalAccessToken[]>({
    ...tokensQuery,
    enabled: isOffered && status !== 'loading',
  });
  const remove = useAccountMutation({
    action: 'tokens.remove',
    write: async (client, name: string) => {
      try {
        await client.tokens.remove({ name, ...(await proof()) });
      } catch (error) {
        // What was ended elsewhere is as it is wanted.
        if (!isTokenGone(error)) throw error;
      }
    },
    invalidates: [queryKeys.tokens],
    event: 'token.removed',
  });

  if (!isOffered) return { status: 'hidden', remove };
  if (read.status === 'error') {
    const { problem, refetch } = read;
    if (problem.reason === 'backend_missing') return { status: 'hidden', remove };
    return { status: 'error', problem, refetch, remove };
  }
  if (read.status !== 'ready') return { status: 'loading', remove };
  return {
    status: 'ready',
    tokens: read.data,
    maxLifetime: settings?.backend?.maxTokenLifetime,
    lock,
    reload: read.refetch,
    remove,
  };
};
