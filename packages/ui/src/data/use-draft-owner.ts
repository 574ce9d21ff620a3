'use client';
import type { Account } from '@account-center/client';
import { useCallback } from 'react';
import { useOptionalAccountCore } from '../core/account-provider.tsx';
import { queryKeys } from '../core/query-keys.ts';

/**
 * Tells whose drafts may be read and written: the id of the user whose account was read. A form in a view alone, without
 * an account around it, keeps none.
 */
export const useDraftOwner = (): (() => string | undefined) => {
  const core = useOptionalAccountCore();
  return useCallback(() => core?.queryClient.getQueryData<Account>(queryKeys.account)?.id, [core]);
};
