import { isBlank } from '../entry-draft.ts';
import type { profileMessages } from '../profile.messages.ts';
import type { Draft, ProfileEntry, ProfileInput } from '../profile-entry.ts';
import { dateFormat, storedPattern, toIsoDate } from './date-format.ts';
import { isLanguageTag, isTimeZone } from './known-values.ts';
import { safePattern } from './safe-pattern.ts';
import { webAddress } from './web-address.ts';

/** What is wrong with an input: a text of the section and what goes into it. */
export type InputProblem = {
  readonly message: keyof (typeof profileMessages)['texts'];
  readonly values?: Readonly<Record<string, string | number>>;
};

type Check = (text: string, input: ProfileInput) => InputProblem | undefined;

const checkLength: Check = (text, { rules: { minLength: min, maxLength: max } }) => {
  if (min !== undefined && text.length < min) return { message: 'tooShort', values: { min } };
  if (max !== undefined && text.length > max) return { message: 'tooLong', values: { max } };
  return undefined;
};

const checkNumber: Check = (text, { rules: { minValue: min, maxValue: max } }) => {
  if (!/^[+-]?\d+(?:[.,]\d+)?$/.test(text)) return { message: 'notANumber' };
  const value = Number(text.replace(',', '.'));
  if (min !== undefined && value < min) return { message: 'tooSmall', values: { min } };
  if (max !== undefined && value > max) return { message: 'tooLarge', values: { max } };
  return undefined;
};

const checkDate: Check = (text, { rules }) => {
  const pattern = storedPattern(rules);
  const format = dateFormat(pattern);
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
  Text: [checkLength, checkClaim],
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
): InputProblem | undefined => {
  if (typeof value === 'boolean') {
    return isRequired && !value ? { message: 'mustCheck' } : undefined;
  }
  const text = value?.trim() ?? '';
  if (text === '') return isRequired ? { message: 'required' } : undefined;
  for (const check of checks[input.type]) {
    const problem = check(text, input);
    if (problem) return problem;
  }
  return undefined;
};

/**
 * What the tenant's rules say against a draft, by the key of the input. Nothing else checks them: the server takes
 * whatever it is sent. An address or full name that may stay empty may be emptied whole, whatever its parts require.
 */
export const checkEntry = (
  { inputs, required }: Pick<ProfileEntry, 'inputs' | 'required'>,
  draft: Draft,
): ReadonlyMap<string, InputProblem> => {
  const isEmpty = inputs.length > 1 && inputs.every(({ key }) => isBlank(draft[key]));
  const asksForParts = inputs.some((input) => input.required);
  const problems = inputs.flatMap((input, index) => {
    const isWanted = isEmpty
      ? required && (asksForParts ? input.required : index === 0)
      : input.required;
    const problem = checkInput(input, draft[input.key], isWanted);
    return problem ? [[input.key, problem] as const] : [];
  });
  return new Map(problems);
};
