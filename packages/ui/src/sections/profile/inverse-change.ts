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

/**
 * What brings back what the account had before a change, by where it lives. A claim that was not there becomes an empty
 * text.
 */
export const inverseChange: {
  readonly [Home in EntryChange['home']]: (
    before: Account,
    change: Extract<EntryChange, { home: Home }>,
  ) => Extract<EntryChange, { home: Home }>;
} = {
  name: ({ name }) => ({ home: 'name', name: name ?? null }),
  profile: ({ profile }, { claims }) => ({
    home: 'profile',
    claims: valuesOf(profile, Object.keys(claims), ''),
  }),
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
