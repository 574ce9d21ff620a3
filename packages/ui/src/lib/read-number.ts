import { plainDigits } from './plain-digits.ts';

/** What a typed text is as a number. `ambiguous` gives its readings, `imprecise` has more digits than can be kept. */
export type ReadNumber =
  | { readonly status: 'ok'; readonly value: number }
  | { readonly status: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly status: 'invalid' | 'imprecise' };

type Separators = { readonly decimal: string; readonly group: string };

const invalid: ReadNumber = { status: 'invalid' };

/** Whatever stands between thousands and can never be a decimal separator, as one sign. */
const spaces = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000'’ʼ`´_٬]/gu;

const ignored = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const simplify = (text: string): string =>
  plainDigits(text.trim())
    .replaceAll(ignored, '')
    .replaceAll(/[\u2212\ufe63\uff0d\u2010\u2011\u2012\u2013]/g, '-')
    .replaceAll('\uff0b', '+')
    .replaceAll('\uff0c', ',')
    .replaceAll('\uff0e', '.')
    .replaceAll(spaces, ' ');

/** The separators of a language when it writes digits as `0` to `9`. */
const separatorsOf = (locale: string): Separators => {
  const parts = new Intl.NumberFormat(locale, {
    numberingSystem: 'latn',
    useGrouping: true,
  }).formatToParts(1_234_567.5);
  const find = (kind: string) => parts.find(({ type }) => type === kind)?.value ?? '';
  return { decimal: find('decimal') || '.', group: find('group') };
};

/** Whether groups of digits are ones that people write: of three, or the language's own, such as 12,34,567. */
const isGrouped = (groups: readonly string[], locale: string): boolean => {
  const [first = '', ...rest] = groups;
  if (rest.length === 0) return true;
  if (first.length < 1 || first === '0') return false;
  if (first.length <= 3 && rest.every(({ length }) => length === 3)) return true;
  const digits = groups.join('');
  if (!Number.isSafeInteger(Number(digits))) return false;
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(
    Number(digits),
  );
  const own = parts.flatMap(({ type, value }) => (type === 'integer' ? value : []));
  return own.join(' ') === groups.join(' ');
};

/** Digits that a number can keep: what it is written as again is what was typed. */
const exactly = (sign: string, whole: string, fraction: string): ReadNumber => {
  const significant = `${whole}${fraction}`.replace(/^0+/, '').replace(/0+$/, '');
  if (significant.length > 15) return { status: 'imprecise' };
  const value = Number(`${whole || '0'}.${fraction || '0'}`);
  if (!Number.isFinite(value)) return { status: 'imprecise' };
  return { status: 'ok', value: sign === '-' && value !== 0 ? -value : value };
};

const numberIn = (read: ReadNumber): number => (read.status === 'ok' ? read.value : Number.NaN);

/** A text with one comma or point in it, whose right side decides nothing when it has three digits. */
const readOneSign = (
  sign: string,
  [whole, fraction]: readonly [string, string],
  mark: string,
  separators: Separators,
): ReadNumber => {
  const plain = whole.replaceAll(' ', '');
  const asDecimal = exactly(sign, plain, fraction);
  const canBeGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && !whole.includes(' ');
  if (!canBeGroup || mark === separators.decimal) return asDecimal;
  const asGroup = exactly(sign, `${plain}${fraction}`, '');
  if (mark === separators.group) return asGroup;
  return { status: 'ambiguous', readings: [numberIn(asGroup), numberIn(asDecimal)] };
};

/**
 * Reads a number as people of a language write it: digits of every script, thousands parted by spaces, apostrophes,
 * points or commas. A comma or point that the language does not use, and that can mean both, is `ambiguous`. Exponents,
 * units, currencies and other bases are no numbers here.
 *
 * @param locale BCP 47
 * @example readNumber('1.234', 'de') // 1234, and 1.234 in English
 */
export const readNumber = (text: string, locale: string): ReadNumber => {
  const match = /^(?<sign>[+-]?) ?(?<digits>[\d .,٫]*\d[\d .,٫]*)$/.exec(simplify(text));
  const { sign = '', digits = '' } = match?.groups ?? {};
  // A space belongs between two digits, as one that parts thousands.
  if (!match || / {2}|^ | $|[ .,٫][ .,٫]/.test(digits)) return invalid;
  const marks = digits.match(/[.,٫]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) {
    return isGrouped(digits.split(' '), locale)
      ? exactly(sign, digits.replaceAll(' ', ''), '')
      : invalid;
  }
  const separators = separatorsOf(locale);
  const others = marks.slice(0, -1);
  if (others.includes(last)) {
    // One sign again and again parts thousands.
    const isOne = new Set(marks).size === 1 && last !== '٫' && !digits.includes(' ');
    const groups = digits.split(last);
    return isOne && isGrouped(groups, locale) ? exactly(sign, groups.join(''), '') : invalid;
  }
  const at = digits.lastIndexOf(last);
  const whole = digits.slice(0, at);
  const fraction = digits.slice(at + 1);
  if (fraction.includes(' ')) return invalid;
  if (others.length > 0) {
    const groupSign = others[0] ?? '';
    const isOne = new Set(others).size === 1 && groupSign !== '٫' && !whole.includes(' ');
    const groups = whole.split(groupSign);
    return isOne && isGrouped(groups, locale) ? exactly(sign, groups.join(''), fraction) : invalid;
  }
  if (!isGrouped(whole.split(' '), locale)) return invalid;
  return last === '٫'
    ? exactly(sign, whole.replaceAll(' ', ''), fraction)
    : readOneSign(sign, [whole, fraction], last, separators);
};

/** A number as it is typed in a language: with its decimal separator, in the digits `0` to `9`, thousands not parted. */
export const typedNumber = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    numberingSystem: 'latn',
    useGrouping: false,
    maximumFractionDigits: 20,
  })
    .format(value)
    .replaceAll(ignored, '');
