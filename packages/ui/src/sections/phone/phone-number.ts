import {
  AsYouType,
  type CountryCode,
  getCountries,
  getCountryCallingCode,
} from 'libphonenumber-js/core/es6';
import metadata from 'libphonenumber-js/metadata.min';
import { phoneText } from './phone-text.ts';

/** A country or region with phone numbers of its own: an ISO 3166 code. */
export type PhoneCountry = CountryCode;

/** Why a typed text is no phone number. */
type PhoneTrouble = 'empty' | 'tooShort' | 'tooLong' | 'invalid' | 'extension' | 'letters';

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
  | { readonly status: PhoneTrouble };

/** Every country and region that has phone numbers. */
export const phoneCountries: readonly PhoneCountry[] = getCountries(metadata);

/** The digits before the national number, without `+`. */
export const callingCode = (country: PhoneCountry): string =>
  getCountryCallingCode(country, metadata);

/** The country of a code in any case, if it has phone numbers. */
export const asPhoneCountry = (code: string | undefined): PhoneCountry | undefined =>
  phoneCountries.find((country) => country === code?.toUpperCase());

const digitsIn = (text: string): string => text.replaceAll(/\D/g, '');

const understand = (text: string, country: PhoneCountry) => {
  const read = phoneText(text);
  if (read.status !== 'number') return read;
  const reader = new AsYouType(country, metadata);
  const formatted = reader.input(read.text);
  // A formatter that leaves digits out has not understood them.
  if (digitsIn(formatted) !== digitsIn(read.text)) return { status: 'invalid' } as const;
  return { status: 'number', reader, formatted } as const;
};

/** The text with the gaps and brackets that numbers of the country have; as it is where it is no number. */
export const formatPhone = (text: string, country: PhoneCountry): string => {
  const read = understand(text, country);
  return read.status === 'number' ? read.formatted : text;
};

/** The digits of the number inside its country, for example to put them into another one; the text where it is none. */
export const nationalDigits = (text: string, country: PhoneCountry): string => {
  const read = understand(text, country);
  if (read.status !== 'number') return text;
  return read.reader.getNumber()?.nationalNumber ?? read.formatted;
};

/** Makes out a number. A text that begins with `+` or `00` brings its own country, all others belong to the given one. */
export const readPhone = (text: string, country: PhoneCountry): ReadPhone => {
  const read = understand(text, country);
  if (read.status !== 'number') return read;
  const { reader } = read;
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
