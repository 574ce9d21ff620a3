'use client';
import { isApiError } from '@account-center/client';
import { useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { AccountField } from '../core/field-access.ts';
import type { Problem } from '../core/problem.ts';
import type { GuardedState } from './guarded-state.ts';
import type { Lock } from './section-state.ts';
import { type AccountQuery, useAccountQuery } from './use-account-query.ts';
import { useSectionAccount } from './use-section-account.ts';

/** True when the server does not know the route (an older one), or the tenant's policy has switched it off. */
const isNotThere = ({ error, reason }: Problem): boolean =>
  reason === 'policy_read_only' ||
  (isApiError(error) && error.status === 404 && error.code === undefined);

/** Reads what a section about one field shows, once the policy allows it; reading needs step-up. */
export const useGuardedRead = <Data>(
  field: AccountField,
  query: AccountQuery<Data>,
): GuardedState<{ readonly data: Data; readonly lock: Lock }> => {
  const { stepUp } = useAccountCore();
  const forbidden = useSyncExternalStore(stepUp.subscribe, stepUp.forbidden, stepUp.forbidden);
  const section = useSectionAccount(field);
  const read = useAccountQuery<Data>({
    ...query,
    enabled: section.status === 'ready' && query.enabled !== false,
  });
  if (section.status !== 'ready') return section;
  if (read.status === 'error') {
    const { problem, refetch } = read;
    return isNotThere(problem) ? { status: 'hidden' } : { status: 'error', problem, refetch };
  }
  if (read.status === 'locked' && forbidden) {
    // The gate could not be opened: verifying is refused as well.
    const problem: Problem = {
      kind: 'notice',
      messageKey: 'thirdPartyHidden',
      reason: 'third_party_client',
      error: forbidden.refusal,
    };
    return { status: 'error', problem, refetch: read.refetch };
  }
  if (read.status !== 'ready') return { status: read.status };
  return { status: 'ready', data: read.data, lock: section.lock };
};
