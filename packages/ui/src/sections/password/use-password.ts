'use client';
import type { PasswordPolicy } from '../../data/policies.ts';
import type { Lock, SectionState } from '../../data/section-state.ts';
import { useSectionAccount } from '../../data/use-section-account.ts';
import { useTenantSettings } from '../../data/use-tenant-settings.ts';

/** What identifies the user, for password managers and for the rule against personal data. */
export type PasswordUser = {
  readonly name?: string | null | undefined;
  readonly username?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
};

/** The password without a look. The password itself is never kept. */
export type PasswordState = SectionState<{
  /** `undefined` when this app may not see it. */
  readonly hasPassword: boolean | undefined;
  /** The tenant's rules (parts that it left out have Logto's defaults), when its settings could be read. */
  readonly policy: PasswordPolicy | undefined;
  readonly user: PasswordUser;
  /** Why it cannot be set or changed. */
  readonly lock: Lock;
}>;

/** Whether there is a password, and its rules; `useChangePassword` sets it. */
export const usePassword = (): PasswordState => {
  const section = useSectionAccount('password');
  const { settings } = useTenantSettings();
  if (section.status !== 'ready') return section;
  const { name, username, primaryEmail, primaryPhone } = section.account;
  return {
    status: 'ready',
    hasPassword: section.account.hasPassword,
    policy: settings && (settings.signInExperience.passwordPolicy ?? {}),
    user: { name, username, email: primaryEmail, phone: primaryPhone },
    lock: section.lock,
  };
};
