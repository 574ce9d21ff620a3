import { numberFormat, pluralRules } from '../lib/intl-formatters.ts';
/** A value that can stand in for a placeholder. */
export type MessageValue = string | number;

/** One piece of a formatted text: literal text, or a placeholder's name to be filled by the caller. */
export type MessagePart = { text: string } | { slot: string };

const closing = (pattern: string, from: number): number => {
  let depth = 0;
  for (let index = from; index < pattern.length; index += 1) {
    if (pattern[index] === '{') depth += 1;
    if (pattern[index] === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return pattern.length;
};

const readChoices = (source: string): Map<string, string> => {
  const choices = new Map<string, string>();
  let index = 0;
  while (index < source.length) {
    const open = source.indexOf('{', index);
    if (open === -1) break;
    const end = closing(source, open);
    choices.set(source.slice(index, open).trim(), source.slice(open + 1, end));
    index = end + 1;
  }
  return choices;
};

const choosePlural = (
  source: string,
  value: MessageValue | undefined,
  locale: string,
): { pattern: string; shown: string } => {
  const choices = readChoices(source);
  const count = Number(value ?? 0);
  const rule = pluralRules(locale).select(count);
  const pattern = choices.get(`=${count}`) ?? choices.get(rule) ?? choices.get('other') ?? '';
  return { pattern, shown: numberFormat(locale).format(count) };
};

/**
 * Splits a text into literal parts and the slots that `values` leaves open, plurals chosen by
 * `Intl.PluralRules`, numbers written by `Intl.NumberFormat`.
 */
export const formatParts = (
  pattern: string,
  values: Readonly<Record<string, MessageValue>>,
  locale: string,
): MessagePart[] => {
  const parts: MessagePart[] = [];
  let index = 0;
  while (index < pattern.length) {
    const open = pattern.indexOf('{', index);
    if (open === -1) {
      parts.push({ text: pattern.slice(index) });
      break;
    }
    if (open > index) parts.push({ text: pattern.slice(index, open) });
    const end = closing(pattern, open);
    const [name = '', kind, ...rest] = pattern.slice(open + 1, end).split(',');
    const value = values[name.trim()];
    if (kind?.trim() === 'plural') {
      const { pattern: chosen, shown } = choosePlural(rest.join(','), value, locale);
      parts.push(...formatParts(chosen.replaceAll('#', shown), values, locale));
    } else if (value === undefined) {
      parts.push({ slot: name.trim() });
    } else {
      parts.push({
        text: typeof value === 'number' ? numberFormat(locale).format(value) : value,
      });
    }
    index = end + 1;
  }
  return parts;
};

/** The text with every placeholder filled; one without a value stays visible as `{name}`. */
export const formatMessage = (
  pattern: string,
  values: Readonly<Record<string, MessageValue>> = {},
  locale = 'en',
): string =>
  formatParts(pattern, values, locale)
    .map((part) => ('text' in part ? part.text : `{${part.slot}}`))
    .join('');
