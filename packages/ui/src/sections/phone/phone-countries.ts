import { callingCode, type PhoneCountry, phoneCountries } from './phone-number.ts';

/** A country as it can be chosen: its code, and its name with the calling code. */
export type CountryChoice = { readonly value: PhoneCountry; readonly label: string };

/** Keeps the plus sign before the digits where the text around runs from right to left. */
const leftToRight = (text: string) => `\u2066${text}\u2069`;

/** The countries with their names in a language, in the order of its alphabet. */
export const countryChoices = (locale: string): readonly CountryChoice[] => {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return phoneCountries
    .map((country) => ({ country, name: names.of(country) ?? country }))
    .sort((one, other) => one.name.localeCompare(other.name, locale))
    .map(({ country, name }) => ({
      value: country,
      label: `${name} (${leftToRight(`+${callingCode(country)}`)})`,
    }));
};
