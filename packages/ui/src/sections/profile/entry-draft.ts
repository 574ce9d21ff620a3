import type { Account } from '@account-center/client';
import { hasVisibleText } from '../../lib/visible-text.ts';
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

/** Whether a value ticks a checkbox. Anything but a truth value leaves it empty. */
export const isTrue = (value: unknown): boolean => value === true || value === 'true';

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  // A list or an object that an app keeps there has no other way to be shown.
  return value === undefined || value === null ? '' : JSON.stringify(value);
};

const inputValue = ({ type, key, rules }: ProfileInput, store: unknown): string | boolean => {
  const stored = ownOf(store, key);
  if (type !== 'Checkbox') return textOf(stored);
  if (stored === undefined || stored === null) return isTrue(rules.defaultValue);
  const isAnswer = typeof stored === 'boolean' || stored === 'true' || stored === 'false';
  return isAnswer ? isTrue(stored) : textOf(stored);
};

/** What is stored of an entry, as it stands in its inputs. Reads whatever another app may have left there. */
export const readDraft = (entry: EntryShape, account: Account): Draft => {
  const store = storeOf(entry, account);
  return Object.fromEntries(entry.inputs.map((input) => [input.key, inputValue(input, store)]));
};

/** True when the given text counts as an answer; checkboxes always do. */
export const isBlank = (value: string | boolean | undefined): boolean =>
  typeof value !== 'boolean' && !hasVisibleText(value);

/** Whether two texts are the same but for how their lines end, which an input does not keep. */
export const isSameText = (
  one: string | boolean | undefined,
  other: string | boolean | undefined,
): boolean => {
  if (typeof one !== 'string' || typeof other !== 'string') return one === other;
  return one.replaceAll(/\r\n?/g, '\n') === other.replaceAll(/\r\n?/g, '\n');
};
