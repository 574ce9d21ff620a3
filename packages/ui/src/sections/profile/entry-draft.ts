import type { Account } from '@account-center/client';
import type { Draft, ProfileEntry, ProfileInput } from './profile-entry.ts';

/** An entry before its values are read. */
type EntryShape = Omit<ProfileEntry, 'draft'>;

type Stored = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Stored => typeof value === 'object' && value !== null;

const ownOf = (store: unknown, key: string): unknown =>
  isRecord(store) && Object.hasOwn(store, key) ? store[key] : undefined;

/** Where the values of an entry's inputs are, by key. */
const storeOf = ({ home, type }: EntryShape, account: Account): unknown => {
  if (home === 'name') return account;
  if (home === 'customData') return account.customData;
  return type === 'Address' ? account.profile?.address : account.profile;
};

const isTrue = (value: unknown): boolean => value === true || value === 'true';

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

const inputValue = ({ type, key, rules }: ProfileInput, store: unknown): string | boolean => {
  const stored = ownOf(store, key);
  if (type !== 'Checkbox') return textOf(stored);
  return isTrue(stored === undefined || stored === null ? rules.defaultValue : stored);
};

/** What is stored of an entry, as it stands in its inputs. Reads whatever another app may have left there. */
export const readDraft = (entry: EntryShape, account: Account): Draft => {
  const store = storeOf(entry, account);
  return Object.fromEntries(entry.inputs.map((input) => [input.key, inputValue(input, store)]));
};

/** True when the given text counts as an answer; checkboxes always do. */
export const isBlank = (value: string | boolean | undefined): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '');
