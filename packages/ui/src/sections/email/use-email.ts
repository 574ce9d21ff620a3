'use client';
import { queryKeys } from '../../core/query-keys.ts';
import type { Lock, SectionState } from '../../data/section-state.ts';
import type { UserIdentifier } from '../../data/sign-in-identifiers.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useRemainingMethods } from '../../data/use-remaining-methods.ts';
import { useSectionAccount } from '../../data/use-section-account.ts';

/** The email without a look. */
export type EmailState = SectionState<{
  /** The current email; `null` when there is none, `undefined` when this app may not see it. */
  readonly email: string | null | undefined;
  /** Why it cannot be changed. */
  readonly lock: Lock;
  /** Why it cannot be removed. */
  readonly removeLock: Lock;
  /** What the user can still sign in with after a removal. */
  readonly remaining: readonly UserIdentifier[];
}> & {
  readonly remove: AccountAction<void>;
};

/** The email: see it and remove it; `useChangeEmail` adds or changes it. */
export const useEmail = (): EmailState => {
  const section = useSectionAccount('email');
  const { remaining, isLast } = useRemainingMethods('email');
  const remove = useAccountMutation({
    action: 'email.remove',
    write: (client) => client.email.remove(),
    invalidates: [queryKeys.account],
    event: 'email.removed',
    field: 'email',
  });

  if (section.status !== 'ready') return { ...section, remove };
  const last: Lock = isLast ? 'last_method' : undefined;
  return {
    status: 'ready',
    email: section.account.primaryEmail,
    lock: section.lock,
    removeLock: section.lock ?? last,
    remaining,
    remove,
  };
};
