import { readNumber, typedNumber } from '../../../lib/read-number.ts';
import { isBlank, isSameText, isTrue } from '../entry-draft.ts';
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

/**
 * The format of an input that shows the platform's calendar; `undefined` for every other input, and for a date that a
 * calendar cannot show: one without a year, in another format, with a time. That one is edited as text.
 */
export const calendarFormat = (
  { type, rules }: ProfileInput,
  stored: Draft[string] | undefined,
): DateFormat | undefined => {
  const format = type === 'Date' ? dateFormat(storedPattern(rules)) : undefined;
  if (!format || isBlank(stored)) return format;
  return toIsoDate(String(stored), format) ? format : undefined;
};

const isPlainNumber = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text);

/** The text of a stored value where people read or type it: numbers with the decimal separator of their language. */
export const shownText = ({ type }: ProfileInput, text: string, locale: string): string => {
  if (type !== 'Number' || !isPlainNumber(text)) return text;
  const shown = typedNumber(Number(text), locale);
  // One that a number cannot hold stays as it is.
  const read = readNumber(shown, locale);
  return read.status === 'ok' && String(read.value) === text ? shown : text;
};

/** What a form begins with. */
export type FormBasis = {
  readonly inputs: readonly ProfileInput[];
  /** What is stored when the form opens: it decides which inputs can show it. */
  readonly stored: Draft;
  readonly locale: string;
};

/** A draft as the inputs show it: dates as the platform's calendar wants them, numbers as the language writes them. */
export const toFormValues = ({ inputs, stored, locale }: FormBasis, draft: Draft): FormValues =>
  Object.fromEntries(
    inputs.map((input, index) => {
      const value = draft[input.key] ?? '';
      if (input.type === 'Checkbox') return [formName(index), isTrue(value)];
      if (typeof value === 'boolean') return [formName(index), value];
      const format = calendarFormat(input, stored[input.key]);
      const shown = format ? (toIsoDate(value, format) ?? '') : shownText(input, value, locale);
      return [formName(index), shown];
    }),
  );

const typed = (input: ProfileInput, value: string | boolean, former: string): string | boolean => {
  if (typeof value === 'boolean') return value;
  const text = value.trim();
  if (input.type === 'Date') {
    const format = dateFormat(storedPattern(input.rules));
    return (format && fromIsoDate(text, format)) ?? text;
  }
  // No one types the beginning of an address.
  const isBare = input.type === 'Url' && !isBlank(text) && /^[^\s:/?#]+\.[^\s:/?#]+/.test(text);
  if (isBare) return `https://${text}`;
  // Lines end as they did: an input gives them back in one way only.
  return former.includes('\r\n') ? text.replaceAll(/\r?\n/g, '\r\n') : text;
};

/** What was typed, as it is checked: inputs that no one changed keep what is stored, whatever they could show of it. */
export const toTypedDraft = (basis: FormBasis, values: FormValues): Draft => {
  const shown = toFormValues(basis, basis.stored);
  return Object.fromEntries(
    basis.inputs.map((input, index) => {
      const value = values[formName(index)] ?? '';
      const stored = basis.stored[input.key] ?? '';
      const isChanged = !isSameText(value, shown[formName(index)]);
      return [input.key, isChanged ? typed(input, value, String(stored)) : stored];
    }),
  );
};

/** What was typed as a draft, in the form in which it is stored. */
export const toDraft = (basis: FormBasis, values: FormValues): Draft => {
  const draft = toTypedDraft(basis, values);
  return Object.fromEntries(
    basis.inputs.map(({ key, type }) => {
      const value = draft[key] ?? '';
      if (type !== 'Number' || value === basis.stored[key]) return [key, value];
      const read = readNumber(String(value), basis.locale);
      return [key, read.status === 'ok' ? String(read.value) : value];
    }),
  );
};
