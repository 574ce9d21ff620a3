'use client';
import type { Account, AccountClient } from '@account-center/client';
import { useState } from 'react';
import { useAccountCore } from '../../core/account-provider.tsx';
import { queryKeys } from '../../core/query-keys.ts';
import { inTurn } from '../../data/in-turn.ts';
import type { Lock } from '../../data/section-state.ts';
import { type ActionResult, useAccountMutation } from '../../data/use-account-mutation.ts';
import { changedAccount, type EntryChange, entryChange, mergedAddress } from './entry-change.ts';
import { inverseChange } from './inverse-change.ts';
import type { Draft, ProfileEntry } from './profile-entry.ts';

/** Saving an entry of the profile. */
export type UseChangeProfileResult = {
  /**
   * Writes what differs from the entry's own draft, and nothing else; `cancelled` when nothing does. Shown at once, and
   * taken back when the server refuses it.
   */
  readonly save: (entry: ProfileEntry, draft: Draft) => Promise<ActionResult>;
  readonly busy: boolean;
  /** Addresses have a scope of their own, and only a refusal tells that it is missing. */
  readonly addressLock: Lock;
};

type ChangeOf<Home extends EntryChange['home']> = Extract<EntryChange, { home: Home }>;

const optimistic = (account: Account, change: EntryChange): Account =>
  changedAccount(account, change);

const invalidates = [queryKeys.account];

/**
 * The server replaces the app's data whole. It is read right before, so that what another tab or another app has
 * written meanwhile stays, and our own writes wait for each other.
 */
const writeCustomData = (client: AccountClient, { data }: ChangeOf<'customData'>) =>
  inTurn(client, async () => {
    const { customData } = await client.account.get();
    if (!customData) throw new TypeError('The app’s data can no longer be read: not overwritten.');
    await client.account.update({ customData: { ...customData, ...data } });
  });

const writeAddress = (client: AccountClient, change: ChangeOf<'address'>) =>
  inTurn(client, async () => {
    const { profile, unreadable = [] } = await client.account.get();
    // The server replaces the address whole: what it holds in another form would be lost.
    if (unreadable.some((place) => /^profile(\.address.*)?$/.test(place))) {
      throw new TypeError('Parts of the address cannot be read: not overwritten.');
    }
    await client.account.updateProfile({ address: mergedAddress(profile?.address, change) });
  });

/** Saves entries of the profile where each of them lives. */
export const useChangeProfile = (): UseChangeProfileResult => {
  const { recordRestriction } = useAccountCore();
  const [addressLock, setAddressLock] = useState<Lock>();
  const name = useAccountMutation({
    action: 'account.update',
    write: async (client, change: ChangeOf<'name'>) => {
      await client.account.update({ name: change.name });
    },
    optimistic,
    inverse: inverseChange.name,
    invalidates,
    event: 'name.changed',
    field: 'name',
  });
  const claims = useAccountMutation({
    action: 'account.updateProfile',
    write: async (client, change: ChangeOf<'profile'>) => {
      await client.account.updateProfile(change.claims);
    },
    optimistic,
    inverse: inverseChange.profile,
    invalidates,
    event: 'profile.changed',
    field: 'profile',
  });
  const address = useAccountMutation({
    action: 'account.updateProfile',
    write: writeAddress,
    optimistic,
    inverse: inverseChange.address,
    invalidates,
    event: 'profile.changed',
  });
  const customData = useAccountMutation({
    action: 'account.update',
    write: writeCustomData,
    optimistic,
    inverse: inverseChange.customData,
    invalidates,
    event: 'profile.changed',
    field: 'customData',
  });

  const saveAddress = async (change: ChangeOf<'address'>): Promise<ActionResult> => {
    const result = await address.run(change);
    const reason = result.status === 'failed' ? result.problem.reason : undefined;
    if (reason === 'scope_missing') setAddressLock(reason);
    else if (reason) recordRestriction('profile', reason);
    return result;
  };

  const send = (change: EntryChange): Promise<ActionResult> => {
    switch (change.home) {
      case 'name':
        return name.run(change);
      case 'profile':
        return claims.run(change);
      case 'address':
        return saveAddress(change);
      case 'customData':
        return customData.run(change);
    }
  };

  return {
    save: async (entry, draft) => {
      const change = entryChange(entry, draft);
      return change ? send(change) : { status: 'cancelled' };
    },
    busy: [name, claims, address, customData].some(({ isPending }) => isPending),
    addressLock,
  };
};
