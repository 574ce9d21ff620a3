'use client';
import { queryKeys } from '../../core/query-keys.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';

/** Sets the first password or a new one. The password itself is never kept. */
export const useChangePassword = (hasPassword: boolean): AccountAction<string> =>
  useAccountMutation({
    action: 'password.set',
    write: (client, password: string) => client.password.set({ password }),
    invalidates: [queryKeys.account],
    event: hasPassword ? 'password.changed' : 'password.added',
    field: 'password',
  });
