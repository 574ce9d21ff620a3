'use client';
import type { Account } from '@account-center/client';
import { useCallback } from 'react';
import type { Lock } from '../../data/section-state.ts';
import { useAccount } from '../../data/use-account.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useFieldAccess } from '../../data/use-field-access.ts';
import { firstVisible } from '../../lib/visible-text.ts';
import { avatarMutation } from './avatar-mutation.ts';

/** The user's picture. */
export type AvatarState = {
  /** As it is stored: an address of any scheme. Check it before rendering. */
  readonly url: string | null;
  /** Whose initials stand in for a missing picture. */
  readonly name: string | undefined;
  /** Why it cannot be changed. */
  readonly lock: Lock;
  readonly remove: AccountAction<void>;
};

const nameOf = ({ name, username, primaryEmail }: Account): string | undefined =>
  firstVisible(name, username, primaryEmail);

/** The user's picture: see it and remove it; `useChangeAvatar` sets one. `undefined` when it is hidden or not known. */
export const useAvatar = (): AvatarState | undefined => {
  const account = useAccount();
  const access = useFieldAccess('avatar');
  const { run, ...removal } = useAccountMutation(avatarMutation);
  const removeIt = useCallback(() => run(null), [run]);
  if (!access?.visible || !account.data) return undefined;
  return {
    url: account.data.avatar ?? null,
    name: nameOf(account.data),
    lock: access.lock,
    remove: { ...removal, run: removeIt },
  };
};
