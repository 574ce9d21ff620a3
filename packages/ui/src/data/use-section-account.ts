'use client';
import type { Account } from '@account-center/client';
import type { AccountField } from '../core/field-access.ts';
import type { Lock, SectionState } from './section-state.ts';
import { useAccount } from './use-account.ts';
import { useFieldAccess } from './use-field-access.ts';

/** The account for a section about one field: loading, hidden by policy, failed, or there with its lock. */
export const useSectionAccount = (
  field: AccountField,
): SectionState<{ readonly account: Account; readonly lock: Lock }> => {
  const account = useAccount();
  const access = useFieldAccess(field);
  if (account.status === 'error') {
    return { status: 'error', problem: account.problem, refetch: account.refetch };
  }
  if (!access || account.status !== 'ready') return { status: 'loading' };
  if (!access.visible) return { status: 'hidden' };
  return { status: 'ready', account: account.data, lock: access.lock };
};
