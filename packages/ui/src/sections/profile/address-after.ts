import type { Profile } from '@account-center/client';
import { hasVisibleText } from '../../lib/visible-text.ts';

/** The claim `address`. */
export type Address = NonNullable<Profile['address']>;

/** The parts that make up an address, in the order of a line. */
export const addressParts = [
  'streetAddress',
  'locality',
  'region',
  'postalCode',
  'country',
] as const;

const compose = (address: Address, between: string): string =>
  [
    address.streetAddress,
    address.locality,
    [address.region, address.postalCode].filter(hasVisibleText).join(' '),
    address.country,
  ]
    .filter(hasVisibleText)
    .join(between);

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

type Place = { readonly start: number; readonly end: number };

/** Where a part stands in the whole: the street as far in front as it can be, the others as far behind. */
const placeOf = (text: string, part: string, isStreet: boolean): Place | undefined => {
  // However the lines of the part end, and be it in one line.
  const lines = part.split(/\r\n?|\n/).map((line) => escaped(line.trim()));
  const pattern = lines.join(String.raw`[\s,]+`);
  const word = String.raw`[\p{L}\p{N}]`;
  const whole = [...text.matchAll(new RegExp(`(?<!${word})${pattern}(?!${word})`, 'gu'))];
  // Scripts without spaces between words.
  const found = whole.length > 0 ? whole : [...text.matchAll(new RegExp(pattern, 'gu'))];
  const match = found.at(isStreet ? 0 : -1);
  return match && { start: match.index, end: match.index + match[0].length };
};

const without = (text: string, { start, end }: Place): string => {
  const before = text.slice(0, start);
  const after = text.slice(end);
  // With it goes one of the two gaps around it.
  const gap = /^[\s,;]+/.exec(after);
  return gap
    ? `${before}${after.slice(gap[0].length)}`
    : `${before.replace(/[\s,;]+$/, '')}${after}`;
};

/** The written address with changed parts put in their places; `undefined` when a former part is not found in it. */
const patched = (before: Address, parts: Address, between: string): string | undefined => {
  let text = before.formatted ?? '';
  for (const key of addressParts) {
    const [former, next] = [before[key], parts[key]];
    if (next === undefined || next === former) continue;
    if (!hasVisibleText(former)) {
      if (hasVisibleText(next)) text = `${text}${between}${next}`;
      continue;
    }
    const place = placeOf(text, former, key === 'streetAddress');
    if (!place) return undefined;
    text = hasVisibleText(next)
      ? `${text.slice(0, place.start)}${next}${text.slice(place.end)}`
      : without(text, place);
  }
  return text;
};

/**
 * An address after some of its parts were changed. As it is written (`formatted`) it follows them, and keeps whatever
 * else stands in it, its order and its lines.
 */
export const addressAfter = (before: Address, parts: Address): Address => {
  const after = { ...before, ...parts };
  const { formatted } = before;
  const between = formatted && /[\r\n]/.test(formatted) ? '\n' : ', ';
  const composed = compose(after, between);
  if (!hasVisibleText(formatted) || formatted === compose(before, between)) {
    return { ...after, formatted: composed };
  }
  // What was written for another address, or for none of the parts, would be wrong from now on.
  const isOfParts = addressParts.some((key) => {
    const part = before[key];
    return hasVisibleText(part) && placeOf(formatted, part, false) !== undefined;
  });
  const kept = isOfParts && composed !== '' ? patched(before, parts, between) : undefined;
  return { ...after, formatted: kept ?? composed };
};
