import { plainDigits } from '../../lib/plain-digits.ts';
import { hasVisibleText } from '../../lib/visible-text.ts';

/** A text with what is no part of the number taken off, or why there is no number in it. */
export type PhoneText =
  | { readonly status: 'number'; readonly text: string }
  | { readonly status: 'empty' | 'invalid' | 'extension' | 'letters' };

/** Digits, brackets, dots, slashes and dashes of every keyboard as those of ASCII. */
const simplify = (text: string): string =>
  plainDigits(text.normalize('NFKC'))
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .replaceAll(/[\s·•./]+/gu, ' ')
    .trim();

/** The number of a link, with the country of its context. */
const fromLink = (text: string): string => {
  const link = /^(?:tel|sms|callto|phone):\/*/i.exec(text);
  if (!link) return text;
  const [number = '', ...parameters] = text.slice(link[0].length).split(/[;?]/);
  const extension = parameters.find((one) => /^ext=/i.test(one));
  const context = parameters.find((one) => /^phone-context=\+/i.test(one))?.split('=')[1];
  const whole = context && !number.startsWith('+') ? `${context} ${number}` : number;
  return extension ? `${whole} ${extension.replace('=', ' ')}` : whole;
};

/** "Mobile: …", "Tel …", "… (home)". */
const withoutLabels = (text: string): string =>
  text
    .replaceAll(/[([][^()[\]\d+]*\p{L}[^()[\]\d+]*[)\]]/gu, ' ')
    .replace(/^.*:\s*(?=[+(\d])/, '')
    .replace(/^[^\d+(]*\p{L}[^\d+(]*/u, '')
    .replace(/[\s,;]+$/, '')
    .trim();

const extension =
  /\s*(?:ext(?:ension|n)?|x|app|poste|durchwahl|int|доб|вн|#|,)\s*:?\s*#?\s*\d{1,7}$/iu;

/** Two zeros stand for the plus sign in most of the world, and in numbers that are copied from there. */
const withPlus = (text: string): string =>
  text
    .replace(/^[\s(]*\+[\s(+]*(?:00)?[\s(]*/, '+')
    .replace(/^[\s(]*00[\s()-]*(?=[1-9])/, '+')
    .replace(/^(\+\d+)\s*\)/, '$1 ');

/**
 * Takes off what people write and paste around a number: labels, the scheme of a link, brackets around the country
 * code. Nothing is guessed: letters and extensions are no part of a number that a code can be sent to.
 */
export const phoneText = (text: string): PhoneText => {
  if (!hasVisibleText(text)) return { status: 'empty' };
  const plain = withoutLabels(fromLink(simplify(text)));
  if (extension.test(plain) && /\d/.test(plain.replace(extension, ''))) {
    return { status: 'extension' };
  }
  if (/\p{L}/u.test(plain)) return { status: /\d/.test(plain) ? 'letters' : 'invalid' };
  const number = withPlus(plain);
  return /^\+?[\d\s()-]*$/.test(number) && /[\d+]/.test(number)
    ? { status: 'number', text: number }
    : { status: 'invalid' };
};
