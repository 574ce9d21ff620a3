type Token = { readonly unit: 'y' | 'M' | 'd'; readonly width: number } | { readonly text: string };

/** The parts of a date pattern in their order. */
export type DateFormat = readonly Token[];

/** What a pattern is made of: letters of one kind, a quoted text, or any other character. */
const pieces =
  /'(?<quoted>(?:[^']|'')*)'|(?<letters>(?<letter>[A-Za-z])\k<letter>*)|(?<other>[\s\S])/g;

const units: Readonly<Record<string, 'y' | 'M' | 'd'>> = {
  y: 'y',
  yyyy: 'y',
  M: 'M',
  MM: 'M',
  d: 'd',
  dd: 'd',
};

/**
 * Reads a date-fns pattern of year, month and day in digits, such as `MM/dd/yyyy` or `d.M.yyyy`.
 *
 * @returns `undefined` for a pattern with anything else in it: names of months, times
 */
export const dateFormat = (pattern: string): DateFormat | undefined => {
  const tokens: Token[] = [];
  for (const { groups = {} } of pattern.matchAll(pieces)) {
    const { quoted, letters, other } = groups;
    const unit = letters === undefined ? undefined : units[letters];
    if (letters !== undefined && !unit) return undefined;
    if (unit) tokens.push({ unit, width: letters?.length ?? 1 });
    // Two quotes are one that is meant.
    else
      tokens.push({
        text: quoted === undefined ? (other ?? '') : quoted.replaceAll("''", "'") || "'",
      });
  }
  const found = tokens.flatMap((token) => ('unit' in token ? token.unit : []));
  return ['y', 'M', 'd'].every((unit) => found.filter((one) => one === unit).length === 1)
    ? tokens
    : undefined;
};

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

const digits = (unit: 'y' | 'M' | 'd', width: number): string => {
  if (unit === 'y') return width === 4 ? String.raw`\d{4}` : String.raw`\d{1,4}`;
  return width === 2 ? String.raw`\d{2}` : String.raw`\d{1,2}`;
};

/** A day of the calendar, in UTC; `undefined` for one that does not exist. */
export const calendarDay = (year: number, month: number, day: number): Date | undefined => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
};

const isoOf = (date: Date): string => {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
};

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** A text in the given format as `yyyy-MM-dd`; `undefined` when it is not in it, or names no day that exists. */
export const toIsoDate = (text: string, format: DateFormat): string | undefined => {
  const pattern = format.map((token) =>
    'unit' in token ? `(?<${token.unit}>${digits(token.unit, token.width)})` : escaped(token.text),
  );
  const groups = new RegExp(`^${pattern.join('')}$`).exec(text.trim())?.groups;
  // The year 0 stands for none.
  if (!groups || Number(groups.y) === 0) return undefined;
  const date = calendarDay(Number(groups.y), Number(groups.M), Number(groups.d));
  return date && isoOf(date);
};

/** The day of a date without a year, `0000-05-04`, in a leap year; `undefined` for anything else. */
export const dayWithoutYear = (text: string): Date | undefined => {
  const [, month, day] = /^0000-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  return month && day ? calendarDay(2000, Number(month), Number(day)) : undefined;
};

/** A date `yyyy-MM-dd` in the given format; `undefined` for a day that does not exist. */
export const fromIsoDate = (iso: string, format: DateFormat): string | undefined => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || !calendarDay(year, month, day)) return undefined;
  const values = { y: year, M: month, d: day };
  return format
    .map((token) => ('unit' in token ? pad(values[token.unit], token.width) : token.text))
    .join('');
};

/** The pattern that dates are stored in, as the tenant has set it; ISO where it has not. */
export const storedPattern = ({
  format,
  customFormat,
}: {
  readonly format?: string;
  readonly customFormat?: string;
}): string => {
  if (format === undefined || format === '') return 'yyyy-MM-dd';
  return /^custom$/i.test(format) ? customFormat || 'yyyy-MM-dd' : format;
};
