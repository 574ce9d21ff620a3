'use client';
import { type AccountClient, isApiError } from '@account-center/client';
import type { AccountEvent } from '../core/account-event.ts';
import { proofNotFoundCode } from '../core/problem-codes.ts';
import { queryKeys } from '../core/query-keys.ts';
import { type AccountAction, useAccountMutation } from './use-account-mutation.ts';

/** A factor to remove. */
export type FactorToRemove = { readonly id: string };

/** Removes a factor. One that is gone already, removed on another device say, counts as removed. */
export const removeFactor = async (
  client: AccountClient,
  { id }: FactorToRemove,
  kind: 'passkeys' | 'mfa' = 'mfa',
): Promise<void> => {
  try {
    await client[kind].remove({ id });
  } catch (error) {
    if (!isApiError(error, proofNotFoundCode)) throw error;
  }
};

/** The removal of factors of one kind. */
export const useFactorRemoval = (
  kind: 'passkeys' | 'mfa',
  event: AccountEvent['type'],
): AccountAction<FactorToRemove> =>
  useAccountMutation({
    action: `${kind}.remove`,
    write: (client, factor: FactorToRemove) => removeFactor(client, factor, kind),
    invalidates: [queryKeys.mfa],
    event,
    field: kind === 'passkeys' ? 'passkey' : 'mfa',
  });
