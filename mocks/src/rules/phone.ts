import { type PhoneNumber, parsePhoneNumberWithError } from 'libphonenumber-js/min';

const parse = (phone: string): PhoneNumber | undefined => {
  try {
    return parsePhoneNumberWithError(phone.startsWith('+') ? phone : `+${phone}`);
  } catch {
    return undefined;
  }
};

/**
 * The form in which a number is stored: country code and national number, without plus sign and
 * without national leading zero. `undefined` for digits that are no international number.
 */
export const storedPhone = (phone: string): string | undefined => {
  const parsed = parse(phone);
  return parsed && `${parsed.countryCallingCode}${parsed.nationalNumber}`;
};

/**
 * The spellings under which a number may have been stored: with and without the leading zero of
 * the national number. Digits that are no international number have one spelling.
 */
export const phoneTwins = (phone: string): string[] => {
  const parsed = parse(phone);
  return parsed
    ? [
        `${parsed.countryCallingCode}${parsed.nationalNumber}`,
        `${parsed.countryCallingCode}0${parsed.nationalNumber}`,
      ]
    : [phone];
};

/** A number as people read it, such as `+1 650 253 0000`; what is none stays as it is. */
export const internationalPhone = (phone: string): string =>
  parse(phone)?.formatInternational() ?? phone;
