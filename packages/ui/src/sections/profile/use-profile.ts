'use client';
import type { AccountField, FieldAccess } from '../../core/field-access.ts';
import type { SectionState } from '../../data/section-state.ts';
import { useAccount } from '../../data/use-account.ts';
import { useFieldAccess } from '../../data/use-field-access.ts';
import { useTenantSettings } from '../../data/use-tenant-settings.ts';
import { profileEntries } from './profile-entries.ts';
import type { ProfileEntry } from './profile-entry.ts';
import { type AvatarState, useAvatar } from './use-avatar.ts';
import { type UseChangeProfileResult, useChangeProfile } from './use-change-profile.ts';

/** The profile without a look. */
export type ProfileState = SectionState<{
  /** Absent when the tenant's policy hides it. */
  readonly avatar: AvatarState | undefined;
  /** The name, then the fields that the tenant has chosen, in its order. */
  readonly entries: readonly ProfileEntry[];
}> &
  Pick<UseChangeProfileResult, 'save' | 'busy'>;

const hidden: FieldAccess = { visible: false };

/** The profile: picture, name and the tenant's own fields; see them and save them. `useAvatar` changes the picture. */
export const useProfile = (): ProfileState => {
  const account = useAccount();
  const { settings } = useTenantSettings();
  const avatar = useAvatar();
  const { save, busy, addressLock } = useChangeProfile();
  const access: Partial<Record<AccountField, FieldAccess | undefined>> = {
    name: useFieldAccess('name'),
    avatar: useFieldAccess('avatar'),
    profile: useFieldAccess('profile'),
    customData: useFieldAccess('customData'),
  };

  const actions = { save, busy };
  if (account.status === 'error') {
    const { problem, refetch } = account;
    return { status: 'error', problem, refetch, ...actions };
  }
  if (account.status !== 'ready' || !access.name) return { status: 'loading', ...actions };
  const entries = profileEntries(settings, account.data, (field) => access[field] ?? hidden);
  if (!avatar && entries.length === 0) return { status: 'hidden', ...actions };
  return {
    status: 'ready',
    avatar,
    entries: entries.map((entry) =>
      entry.type === 'Address' ? { ...entry, lock: entry.lock ?? addressLock } : entry,
    ),
    ...actions,
  };
};
