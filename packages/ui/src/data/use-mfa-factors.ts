'use client';
import type { Account, MfaFactor } from '@account-center/client';
import { mfaFactorsQuery } from './mfa.queries.ts';
import type { Lock, SectionState } from './section-state.ts';
import { useAccountQuery } from './use-account-query.ts';
import { useIsSwitchedOff } from './use-is-switched-off.ts';
import { useSectionAccount } from './use-section-account.ts';

/** What a section about second factors starts from. */
export type MfaFactorsState = SectionState<{
  readonly account: Account;
  /** `undefined` when the tenant's policy, or the scopes of the token, hide them. */
  readonly factors: readonly MfaFactor[] | undefined;
  /** Why nothing can be changed. */
  readonly lock: Lock;
}>;

/**
 * The user's second factors for a section about `mfa`, or about `passkey`. Passkeys may be changed where they cannot
 * be listed: the list is guarded by the policy of `mfa` alone.
 */
export const useMfaFactors = (field: 'mfa' | 'passkey'): MfaFactorsState => {
  const section = useSectionAccount(field);
  const isListOff = useIsSwitchedOff('mfa');
  const query = useAccountQuery<MfaFactor[] | null>({
    ...mfaFactorsQuery,
    // As long as the policy is not known the list is asked for along with it, not after it.
    enabled: section.status !== 'hidden' && !isListOff,
  });

  if (section.status !== 'ready') return section;
  const { account, lock } = section;
  if (isListOff) return { status: 'ready', account, factors: undefined, lock };
  if (query.status === 'error') {
    const { problem, refetch } = query;
    // What the token may not do stays so: trying again is no help.
    if (!problem.reason) return { status: 'error', problem, refetch };
    return { status: 'ready', account, factors: undefined, lock: lock ?? problem.reason };
  }
  if (query.status !== 'ready') return { status: 'loading' };
  return { status: 'ready', account, factors: query.data ?? undefined, lock };
};
