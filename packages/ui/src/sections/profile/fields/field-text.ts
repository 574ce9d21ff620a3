import type { Translate } from '../../../i18n/use-messages.tsx';
import { isBlank } from '../entry-draft.ts';
import type { profileMessages } from '../profile.messages.ts';
import { claimOf, type Draft, type ProfileEntry, type ProfileInput } from '../profile-entry.ts';
import { dateFormat, dayWithoutYear, storedPattern, toIsoDate } from './date-format.ts';
import { shownText } from './form-values.ts';

/** The texts of the profile and the language that they are in. */
export type FieldLanguage = {
  readonly t: Translate<(typeof profileMessages)['texts']>;
  readonly locale: string;
};

/** The tenant's word for a field or input, else ours for the claim, else its name. */
export const labelOf = (
  { label, name }: { readonly label: string | undefined; readonly name: string },
  { t }: FieldLanguage,
): string => {
  const claim = claimOf(name);
  return label ?? (claim ? t(`claim_${claim}`) : name);
};

const genders: Readonly<Record<string, 'female' | 'male' | 'prefer_not_to_say'>> = {
  female: 'female',
  male: 'male',
  prefer_not_to_say: 'prefer_not_to_say',
};

/** The word for a choice. */
export const choiceLabel = (
  { value, label }: { readonly value: string; readonly label?: string | undefined },
  input: ProfileInput,
  { t }: FieldLanguage,
): string => {
  const gender = input.claim === 'gender' ? genders[value] : undefined;
  return label || (gender ? t(`gender_${gender}`) : value);
};

/** A name that `Intl` knows for a code, else the code itself: it may be anything. */
const displayName = (code: string, type: 'region' | 'language', locale: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code;
  }
};

const longDate = (text: string, input: ProfileInput, locale: string): string => {
  const format = dateFormat(storedPattern(input.rules));
  const iso = format && toIsoDate(text, format);
  const day = input.claim === 'birthdate' ? dayWithoutYear(text) : undefined;
  if (day) {
    const parts = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(locale, parts).format(day);
  }
  if (!iso) return text;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
};

const textOfInput = (input: ProfileInput, draft: Draft, language: FieldLanguage): string => {
  const { t, locale } = language;
  const value = draft[input.key] ?? '';
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (isBlank(value)) return '';
  const choice = input.rules.options?.find((option) => option.value === value);
  if (choice) return choiceLabel(choice, input, language);
  if (input.type === 'Date') return longDate(value, input, locale);
  switch (input.claim) {
    case 'country':
      return displayName(value, 'region', locale);
    case 'locale':
      return displayName(value, 'language', locale);
    case 'zoneinfo':
      return value.replaceAll('_', ' ');
    default:
      return shownText(input, value, locale);
  }
};

/** What stands in the row of an entry; empty when nothing is set. */
export const entryText = (entry: ProfileEntry, language: FieldLanguage): string => {
  const texts = entry.inputs.map((input) => textOfInput(input, entry.draft, language));
  return texts.filter((text) => text !== '').join(entry.type === 'Fullname' ? ' ' : ', ');
};
