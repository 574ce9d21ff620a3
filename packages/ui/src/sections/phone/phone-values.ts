import { regionOf } from '../../lib/region-of.ts';
import { asPhoneCountry, type PhoneCountry, readPhone } from './phone-number.ts';

/** The inputs of the phone form. */
export type PhoneValues = { readonly country: PhoneCountry; readonly phone: string };

const fallback: PhoneCountry = 'US';

/**
 * The country that a new number most likely belongs to: that of the present number, else of the page's language, else
 * of the browser's languages.
 *
 * @param current the present number, digits with the country code first
 */
export const likelyCountry = (current: string | null, locale: string): PhoneCountry => {
  const present = current ? readPhone(`+${current}`, fallback) : undefined;
  if (present?.status === 'ok' && present.country) return present.country;
  return asPhoneCountry(regionOf([locale, ...navigator.languages])) ?? fallback;
};

/** What the inputs begin with, for a number as Logto or people write it; an empty one in that country without. */
export const firstPhone = (number: string | undefined, country: PhoneCountry): PhoneValues => {
  if (!number) return { country, phone: '' };
  const read = readPhone(/^[1-9]\d{6,}$/.test(number) ? `+${number}` : number, country);
  return read.status === 'ok'
    ? { country: read.country ?? country, phone: read.national }
    : { country, phone: number };
};
