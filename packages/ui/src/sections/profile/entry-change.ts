import type { Account, Profile } from '@account-center/client';
import { isBlank } from './entry-draft.ts';
import type { Draft, ProfileEntry, ProfileInput } from './profile-entry.ts';

type Address = NonNullable<Profile['address']>;

/** What a saved entry changes, by where it lives. */
export type EntryChange =
  | { readonly home: 'name'; readonly name: string | null }
  | { readonly home: 'profile'; readonly claims: Profile }
  | { readonly home: 'address'; readonly parts: Address; readonly derivesFormatted: boolean }
  | { readonly home: 'customData'; readonly data: Readonly<Record<string, unknown>> };

const textIn = (draft: Draft, key: string): string => String(draft[key] ?? '').trim();

/** Numbers and booleans stay what they are where the app keeps them; a claim is always a text. */
const dataValue = ({ type, key }: ProfileInput, draft: Draft): unknown => {
  if (type === 'Checkbox') return draft[key] === true;
  const text = textIn(draft, key);
  return type === 'Number' && text !== '' ? Number(text.replace(',', '.')) : text;
};

const texts = (inputs: readonly ProfileInput[], draft: Draft): Record<string, string> =>
  Object.fromEntries(inputs.map(({ key }) => [key, textIn(draft, key)]));

/** What it takes to store what was typed. A claim cannot be deleted: it becomes an empty text. */
export const entryChange = (entry: ProfileEntry, draft: Draft): EntryChange => {
  const { home, type, inputs } = entry;
  if (home === 'name') return { home, name: textIn(draft, 'name') || null };
  if (home === 'customData') {
    const data = Object.fromEntries(inputs.map((input) => [input.key, dataValue(input, draft)]));
    return { home, data };
  }
  if (type !== 'Address') return { home, claims: texts(inputs, draft) };
  const derivesFormatted = inputs.every(({ key }) => key !== 'formatted');
  return { home: 'address', parts: texts(inputs, draft), derivesFormatted };
};

const inOneLine = (address: Address): string =>
  [
    address.streetAddress,
    address.locality,
    [address.region, address.postalCode].filter((part) => !isBlank(part)).join(' '),
    address.country,
  ]
    .filter((part) => !isBlank(part))
    .join(', ');

/** The whole address after a change: the server replaces it as one, so what is not on the page is kept. */
export const mergedAddress = (
  before: Address | undefined,
  { parts, derivesFormatted }: Extract<EntryChange, { home: 'address' }>,
): Address => {
  const merged = { ...before, ...parts };
  return derivesFormatted ? { ...merged, formatted: inOneLine(merged) } : merged;
};

/** The account as it will be after a change. */
export const changedAccount = (account: Account, change: EntryChange): Account => {
  switch (change.home) {
    case 'name':
      return { ...account, name: change.name };
    case 'profile':
      return { ...account, profile: { ...account.profile, ...change.claims } };
    case 'address': {
      const address = mergedAddress(account.profile?.address, change);
      return { ...account, profile: { ...account.profile, address } };
    }
    case 'customData':
      return { ...account, customData: { ...account.customData, ...change.data } };
  }
};
