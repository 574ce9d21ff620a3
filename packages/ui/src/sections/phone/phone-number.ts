import {
  AsYouType,
  type CountryCode,
  getCountries,
  getCountryCallingCode,
} from 'libphonenumber-js/core/es6';
import metadata from 'libphonenumber-js/metadata.min';

/** A country or region with phone numbers of its own: an ISO 3166 code. */
export type PhoneCountry = CountryCode;

/** What a typed text is as a phone number. */
export type ReadPhone =
  | {
      readonly status: 'ok';
      /** Country code and number without `+`, as Logto takes it. */
      readonly digits: string;
      /** Unknown for the few numbers that belong to no country. */
      readonly country: PhoneCountry | undefined;
      /** As people write it inside that country. */
      readonly national: string;
    }
  | { readonly status: 'empty' | 'tooShort' | 'tooLong' | 'invalid' };

/** Every country and region that has phone numbers. */
export const phoneCountries: readonly PhoneCountry[] = getCountries(metadata);

/** The digits before the national number, without `+`. */
export const callingCode = (country: PhoneCountry): string =>
  getCountryCallingCode(country, metadata);

/** The country of a code in any case, if it has phone numbers. */
export const asPhoneCountry = (code: string | undefined): PhoneCountry | undefined =>
  phoneCountries.find((country) => country === code?.toUpperCase());

/** Two zeros stand for the plus sign in most of the world, and in numbers that are copied from there. */
const withPlus = (text: string): string => text.trim().replace(/^00(?=[1-9])/, '+');

const understand = (text: string, country: PhoneCountry) => {
  const reader = new AsYouType(country, metadata);
  return { reader, formatted: reader.input(withPlus(text)) };
};

/** The text with the gaps and brackets that numbers of the country have; what is no part of a number is left out. */
export const formatPhone = (text: string, country: PhoneCountry): string =>
  understand(text, country).formatted;

/** The digits of the number inside its country, for example to put them into another one. */
export const nationalDigits = (text: string, country: PhoneCountry): string =>
  understand(text, country).reader.getNumber()?.nationalNumber ?? formatPhone(text, country);

/** Makes out a number. A text that begins with `+` or `00` brings its own country, all others belong to the given one. */
export const readPhone = (text: string, country: PhoneCountry): ReadPhone => {
  const { reader, formatted } = understand(text, country);
  if (formatted === '') return { status: text.trim() === '' ? 'empty' : 'invalid' };
  const number = reader.getNumber();
  const trouble = reader.validateLength();
  if (trouble === 'TOO_SHORT') return { status: 'tooShort' };
  if (trouble === 'TOO_LONG') return { status: 'tooLong' };
  if (trouble || !number) return { status: 'invalid' };
  return {
    status: 'ok',
    digits: number.number.slice(1),
    country: reader.isInternational() ? number.country : country,
    national: number.formatNational(),
  };
};
