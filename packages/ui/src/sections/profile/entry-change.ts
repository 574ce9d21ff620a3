import type { Account } from '@account-center/client';
import { type Address, addressAfter } from './address-after.ts';
import type { Draft, ProfileEntry, ProfileInput } from './profile-entry.ts';

/** What a saved entry changes, by where it lives. */
export type EntryChange =
  | { readonly home: 'name'; readonly name: string | null }
  | { readonly home: 'profile'; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly home: 'address'; readonly parts: Address; readonly derivesFormatted: boolean }
  | { readonly home: 'customData'; readonly data: Readonly<Record<string, unknown>> };

const textIn = (draft: Draft, key: string): string => String(draft[key] ?? '').trim();

/** A number as it is written by a program. How people write it depends on their language. */
const isPlainNumber = (text: string): boolean =>
  /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));

/** Numbers and booleans stay what they are where the app keeps them; a claim is always a text. */
const dataValue = ({ type, key }: ProfileInput, draft: Draft): unknown => {
  if (type === 'Checkbox') return draft[key] === true;
  const text = textIn(draft, key);
  return type === 'Number' && isPlainNumber(text) ? Number(text) : text;
};

const texts = (inputs: readonly ProfileInput[], draft: Draft): Record<string, string> =>
  Object.fromEntries(inputs.map(({ key }) => [key, textIn(draft, key)]));

/**
 * What it takes to store what was typed: the inputs that differ from what is stored, and nothing else. A claim cannot
 * be deleted: it becomes an empty text.
 *
 * @returns `undefined` when nothing was changed
 */
export const entryChange = (entry: ProfileEntry, draft: Draft): EntryChange | undefined => {
  const { home, type } = entry;
  const changed = entry.inputs.filter(({ key }) => draft[key] !== entry.draft[key]);
  if (changed.length === 0) return undefined;
  if (home === 'name') return { home, name: textIn(draft, 'name') || null };
  if (home === 'customData') {
    const data = Object.fromEntries(changed.map((input) => [input.key, dataValue(input, draft)]));
    return { home, data };
  }
  if (type !== 'Address') return { home, claims: texts(changed, draft) };
  const derivesFormatted = entry.inputs.every(({ key }) => key !== 'formatted');
  return { home: 'address', parts: texts(changed, draft), derivesFormatted };
};

/** The whole address after a change: the server replaces it as one, so what is not on the page is kept. */
export const mergedAddress = (
  before: Address | undefined,
  { parts, derivesFormatted }: Extract<EntryChange, { home: 'address' }>,
): Address => (derivesFormatted ? addressAfter(before ?? {}, parts) : { ...before, ...parts });

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
