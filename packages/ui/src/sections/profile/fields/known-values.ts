/** A value that can be chosen, and its name in the user's language. */
export type KnownValue = { readonly value: string; readonly label: string };

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
const pairs = alphabet.flatMap((first) => alphabet.map((second) => first + second));

/** Regions that `Intl` names and no letter goes to. */
const noCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** Languages whose varieties are worth a choice of their own. */
const varieties = ['en-GB', 'en-US', 'es-419', 'fr-CA', 'pt-BR', 'pt-PT', 'zh-Hans', 'zh-Hant'];

const named = (
  codes: readonly string[],
  type: 'region' | 'language',
  locale: string,
): readonly KnownValue[] => {
  const names = new Intl.DisplayNames(locale, { type, fallback: 'none' });
  const order = new Intl.Collator(locale).compare;
  return codes
    .flatMap((value) => {
      const label = names.of(value);
      return label === undefined ? [] : [{ value, label }];
    })
    .sort((one, other) => order(one.label, other.label));
};

/** False for a code that was replaced by another, as `SU` was. */
const isCurrent = (region: string): boolean => new Intl.Locale(`und-${region}`).region === region;

/** The countries by their two letters. */
export const countries = (locale: string): readonly KnownValue[] => {
  const codes = pairs.map((pair) => pair.toUpperCase()).filter((code) => !noCountries.has(code));
  return named(codes.filter(isCurrent), 'region', locale);
};

/** The languages by their tags. */
export const languages = (locale: string): readonly KnownValue[] => {
  const isCanonical = (tag: string) => Intl.getCanonicalLocales(tag)[0] === tag;
  return named([...pairs.filter(isCanonical), ...varieties], 'language', locale);
};

/** The time zones by their names; none on a platform that cannot list them. */
export const timeZones = (): readonly KnownValue[] =>
  typeof Intl.supportedValuesOf === 'function'
    ? Intl.supportedValuesOf('timeZone').map((value) => ({
        value,
        label: value.replaceAll('_', ' '),
      }))
    : [];

/** True for the name of a time zone that the platform knows. */
export const isTimeZone = (text: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
};

/** True for a text that can be the tag of a language, such as `de` or `pt-BR`. */
export const isLanguageTag = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};
