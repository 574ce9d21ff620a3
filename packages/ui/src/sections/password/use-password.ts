'use client';
import { queryKeys } from '../../core/query-keys.ts';
import type { PasswordPolicy } from '../../data/policies.ts';
import type { Lock, SectionState } from '../../data/section-state.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useSectionAccount } from '../../data/use-section-account.ts';
import { useSettings } from '../../data/use-settings.ts';

/** What identifies the user, for password managers and for the rule against personal data. */
export type PasswordUser = {
  readonly name?: string | null | undefined;
  readonly username?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
};

/** The password without a look. The password itself is never kept. */
export type PasswordState = SectionState<{
  readonly hasPassword: boolean;
  /** The tenant's rules (parts that it left out have Logto's defaults), when its settings could be read. */
  readonly policy: PasswordPolicy | undefined;
  readonly user: PasswordUser;
  /** Why it cannot be set or changed. */
  readonly lock: Lock;
}> & {
  /** Sets the first password or a new one. */
  readonly set: AccountAction<string>;
};

/** The password: set a first one, or change it. */
export const usePassword = (): PasswordState => {
  const section = useSectionAccount('password');
  const { settings } = useSettings();
  const hasPassword = section.status === 'ready' && (section.account.hasPassword ?? false);

  const set = useAccountMutation({
    action: 'password.set',
    write: (client, password: string) => client.password.set({ password }),
    invalidates: [queryKeys.account],
    event: hasPassword ? 'password.changed' : 'password.added',
    field: 'password',
  });

  if (section.status !== 'ready') return { ...section, set };
  const { name, username, primaryEmail, primaryPhone } = section.account;
  return {
    status: 'ready',
    hasPassword,
    policy: settings?.signInExperience.passwordPolicy,
    user: { name, username, email: primaryEmail, phone: primaryPhone },
    lock: section.lock,
    set,
  };
};
