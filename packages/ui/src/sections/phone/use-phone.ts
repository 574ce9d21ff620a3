'use client';
import { queryKeys } from '../../core/query-keys.ts';
import type { Lock, SectionState } from '../../data/section-state.ts';
import type { UserIdentifier } from '../../data/sign-in-identifiers.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useRemainingMethods } from '../../data/use-remaining-methods.ts';
import { useSectionAccount } from '../../data/use-section-account.ts';

/** The phone number without a look. */
export type PhoneState = SectionState<{
  /** Digits, country code first, no `+`; `null` when there is none, `undefined` when this app may not see it. */
  readonly phone: string | null | undefined;
  /** Why it cannot be changed. */
  readonly lock: Lock;
  /** Why it cannot be removed. */
  readonly removeLock: Lock;
  /** What the user can still sign in with after a removal. */
  readonly remaining: readonly UserIdentifier[];
}> & {
  readonly remove: AccountAction<void>;
};

/** The phone number: see it and remove it; `useChangePhone` adds or changes it. */
export const usePhone = (): PhoneState => {
  const section = useSectionAccount('phone');
  const { remaining, isLast } = useRemainingMethods('phone');
  const remove = useAccountMutation({
    action: 'phone.remove',
    write: (client) => client.phone.remove(),
    invalidates: [queryKeys.account],
    event: 'phone.removed',
    field: 'phone',
  });

  if (section.status !== 'ready') return { ...section, remove };
  const last: Lock = isLast ? 'last_method' : undefined;
  return {
    status: 'ready',
    phone: section.account.primaryPhone,
    lock: section.lock,
    removeLock: section.lock ?? last,
    remaining,
    remove,
  };
};
