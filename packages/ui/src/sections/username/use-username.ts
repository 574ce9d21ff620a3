'use client';
import { queryKeys } from '../../core/query-keys.ts';
import type { UsernamePolicy } from '../../data/policies.ts';
import type { Lock, SectionState } from '../../data/section-state.ts';
import type { UserIdentifier } from '../../data/sign-in-identifiers.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useRemainingMethods } from '../../data/use-remaining-methods.ts';
import { useSectionAccount } from '../../data/use-section-account.ts';
import { useTenantSettings } from '../../data/use-tenant-settings.ts';

/** The username without a look. */
export type UsernameState = SectionState<{
  /** The current username; `null` when there is none, `undefined` when this app may not see it. */
  readonly username: string | null | undefined;
  /** The tenant's rules (parts that it left out have Logto's defaults), when its settings could be read. */
  readonly policy: UsernamePolicy | undefined;
  /** Why it cannot be changed. */
  readonly lock: Lock;
  /** Why it cannot be removed. */
  readonly removeLock: Lock;
  /** What the user can still sign in with after a removal. */
  readonly remaining: readonly UserIdentifier[];
}> & {
  readonly remove: AccountAction<void>;
};

/** The username: see it and remove it; `useChangeUsername` adds or changes it. */
export const useUsername = (): UsernameState => {
  const section = useSectionAccount('username');
  const { settings } = useTenantSettings();
  const { remaining, isLast } = useRemainingMethods('username');
  const remove = useAccountMutation({
    action: 'username.remove',
    write: async (client) => {
      await client.username.remove();
    },
    invalidates: [queryKeys.account],
    event: 'username.removed',
    field: 'username',
  });

  if (section.status !== 'ready') return { ...section, remove };
  const last: Lock = isLast ? 'last_method' : undefined;
  return {
    status: 'ready',
    username: section.account.username,
    policy: settings && (settings.signInExperience.usernamePolicy ?? {}),
    lock: section.lock,
    removeLock: section.lock ?? last,
    remaining,
    remove,
  };
};
