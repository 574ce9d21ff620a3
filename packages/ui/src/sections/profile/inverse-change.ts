import type { Account } from '@account-center/client';
import type { EntryChange } from './entry-change.ts';

const valuesOf = <Value>(
  store: Readonly<Record<string, unknown>> | null | undefined,
  keys: readonly string[],
  none: Value,
) =>
  Object.fromEntries(
    keys.map((key) => [key, store && Object.hasOwn(store, key) ? store[key] : none]),
  );

/** Whether something that was there could not be read, so that it cannot be brought back either. */
const isUnreadable = ({ unreadable = [] }: Account, places: readonly string[]): boolean =>
  places.some((place) => unreadable.includes(place));

/**
 * What brings back what the account had before a change, by where it lives. A claim that was not there becomes an empty
 * text. `undefined` where what was there is not known.
 */
export const inverseChange: {
  readonly [Home in EntryChange['home']]: (
    before: Account,
    change: Extract<EntryChange, { home: Home }>,
  ) => Extract<EntryChange, { home: Home }> | undefined;
} = {
  name: (before) =>
    isUnreadable(before, ['name']) ? undefined : { home: 'name', name: before.name ?? null },
  profile: (before, { claims }) => {
    const keys = Object.keys(claims);
    if (isUnreadable(before, ['profile', ...keys.map((key) => `profile.${key}`)])) return undefined;
    return { home: 'profile', claims: valuesOf(before.profile, keys, '') };
  },
  address: ({ profile }, { parts }) => ({
    home: 'address',
    // As it was written, by us or by another app: not put together once more.
    // The address is replaced as one: a part that was not there goes again.
    parts: valuesOf(profile?.address, [...Object.keys(parts), 'formatted'], undefined),
    derivesFormatted: false,
  }),
  customData: ({ customData }, { data }) => ({
    home: 'customData',
    // What is undefined is not written: a key that was not there goes again.
    data: valuesOf(customData, Object.keys(data), undefined),
  }),
};
