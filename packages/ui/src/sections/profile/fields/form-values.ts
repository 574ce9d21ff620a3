import { isBlank } from '../entry-draft.ts';
import type { Draft, ProfileInput } from '../profile-entry.ts';
import {
  type DateFormat,
  dateFormat,
  fromIsoDate,
  storedPattern,
  toIsoDate,
} from './date-format.ts';

/** What stands in the inputs of a form, by names that a form library takes: a tenant's names may hold dots. */
export type FormValues = Record<string, string | boolean>;

/** The name of an input in the form. */
export const formName = (index: number): string => `input${index}`;

/** The format of an input that shows the platform's calendar; `undefined` for every other input. */
export const calendarFormat = ({ type, rules }: ProfileInput): DateFormat | undefined =>
  type === 'Date' ? dateFormat(storedPattern(rules)) : undefined;

/** A draft as the inputs show it: dates as the platform's calendar wants them. */
export const toFormValues = (inputs: readonly ProfileInput[], draft: Draft): FormValues =>
  Object.fromEntries(
    inputs.map((input, index) => {
      const value = draft[input.key] ?? '';
      const format = calendarFormat(input);
      const shown = format && typeof value === 'string' ? (toIsoDate(value, format) ?? '') : value;
      return [formName(index), shown];
    }),
  );

const typed = (input: ProfileInput, value: string | boolean): string | boolean => {
  if (typeof value === 'boolean') return value;
  const text = value.trim();
  const format = calendarFormat(input);
  if (format) return fromIsoDate(text, format) ?? text;
  // Nobody types the beginning of an address.
  const isBare = input.type === 'Url' && !isBlank(text) && /^[^\s:/?#]+\.[^\s:/?#]+/.test(text);
  return isBare ? `https://${text}` : text;
};

/** What was typed as a draft, in the form in which it is checked and stored. */
export const toDraft = (inputs: readonly ProfileInput[], values: FormValues): Draft =>
  Object.fromEntries(
    inputs.map((input, index) => [input.key, typed(input, values[formName(index)] ?? '')]),
  );
