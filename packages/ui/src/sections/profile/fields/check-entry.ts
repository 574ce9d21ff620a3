import { readNumber, typedNumber } from '../../../lib/read-number.ts';
import { hasVisibleText } from '../../../lib/visible-text.ts';
import { isBlank } from '../entry-draft.ts';
import type { profileMessages } from '../profile.messages.ts';
import type { Draft, ProfileInput } from '../profile-entry.ts';
import { dateFormat, dayWithoutYear, storedPattern, toIsoDate } from './date-format.ts';
import type { FormBasis } from './form-values.ts';
import { isLanguageTag, isTimeZone } from './known-values.ts';
import { safePattern } from './safe-pattern.ts';
import { webAddress } from './web-address.ts';

/** What is wrong with an input: a text of the section and what goes into it. */
export type InputProblem = {
  readonly message: keyof (typeof profileMessages)['texts'];
  readonly values?: Readonly<Record<string, string | number>>;
};

type Check = (text: string, input: ProfileInput, locale: string) => InputProblem | undefined;

const checkVisible: Check = (text) =>
  hasVisibleText(text) ? undefined : { message: 'notVisible' };

const checkLength: Check = (text, { rules: { minLength: min, maxLength: max } }) => {
  if (min !== undefined && text.length < min) return { message: 'tooShort', values: { min } };
  if (max !== undefined && text.length > max) return { message: 'tooLong', values: { max } };
  return undefined;
};

const checkNumber: Check = (text, { rules: { minValue: min, maxValue: max } }, locale) => {
  const read = readNumber(text, locale);
  if (read.status === 'ambiguous') {
    const [one, other] = read.readings.map((reading) => typedNumber(reading, locale));
    return { message: 'ambiguousNumber', values: { one: one ?? '', other: other ?? '' } };
  }
  if (read.status === 'imprecise') return { message: 'tooManyDigits' };
  if (read.status !== 'ok') return { message: 'notANumber' };
  const { value } = read;
  if (min !== undefined && value < min) return { message: 'tooSmall', values: { min } };
  if (max !== undefined && value > max) return { message: 'tooLarge', values: { max } };
  return undefined;
};

/** A birthday may leave the year out, or be a year alone. Source: OpenID Connect Core 5.1. */
const isPartialBirthdate = (text: string): boolean =>
  /^\d{4}$/.test(text) || (/^0000-\d{2}-\d{2}$/.test(text) && dayWithoutYear(text) !== undefined);

const checkDate: Check = (text, { rules, claim }) => {
  const pattern = storedPattern(rules);
  const format = dateFormat(pattern);
  if (claim === 'birthdate' && isPartialBirthdate(text)) return undefined;
  // A pattern with names of months or times in it is not judged here.
  if (!format || toIsoDate(text, format)) return undefined;
  return { message: 'notInFormat', values: { format: pattern } };
};

const checkUrl: Check = (text) => (webAddress(text) ? undefined : { message: 'notAUrl' });

const checkPattern: Check = (text, { rules }) => {
  const pattern = safePattern(rules.format);
  return pattern?.test(text) === false ? { message: 'notThePattern' } : undefined;
};

const checkClaim: Check = (text, { claim }) => {
  if (claim === 'zoneinfo' && !isTimeZone(text)) return { message: 'notATimeZone' };
  if (claim === 'locale' && !isLanguageTag(text)) return { message: 'notALanguage' };
  return undefined;
};

const checks: Readonly<Record<ProfileInput['type'], readonly Check[]>> = {
  Text: [checkVisible, checkLength, checkClaim],
  Number: [checkNumber],
  Date: [checkDate],
  Checkbox: [],
  Select: [],
  Url: [checkUrl, checkLength],
  Regex: [checkLength, checkPattern],
};

const checkInput = (
  input: ProfileInput,
  value: Draft[string] | undefined,
  isRequired: boolean,
  { stored, locale }: FormBasis,
): InputProblem | undefined => {
  if (typeof value === 'boolean') {
    return isRequired && !value ? { message: 'mustCheck' } : undefined;
  }
  if (input.type === 'Checkbox') return isRequired ? { message: 'mustCheck' } : undefined;
  const text = value?.trim() ?? '';
  if (text === '') return isRequired ? { message: 'required' } : undefined;
  // What is stored already may be kept, whatever the rules have become since.
  if (value === stored[input.key]) return undefined;
  for (const check of checks[input.type]) {
    const problem = check(text, input, locale);
    if (problem) return problem;
  }
  return undefined;
};

/**
 * What the tenant's rules say against a draft, by the key of the input. Nothing else checks them: the server takes
 * whatever it is sent. An address or full name that may stay empty may be emptied whole, whatever its parts require.
 */
export const checkEntry = (
  basis: FormBasis,
  required: boolean,
  draft: Draft,
): ReadonlyMap<string, InputProblem> => {
  const { inputs } = basis;
  const isEmpty = inputs.length > 1 && inputs.every(({ key }) => isBlank(draft[key]));
  const asksForParts = inputs.some((input) => input.required);
  const problems = inputs.flatMap((input, index) => {
    const isWanted = isEmpty
      ? required && (asksForParts ? input.required : index === 0)
      : input.required;
    const problem = checkInput(input, draft[input.key], isWanted, basis);
    return problem ? [[input.key, problem] as const] : [];
  });
  return new Map(problems);
};
