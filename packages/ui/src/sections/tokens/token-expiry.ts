const day = 86_400_000;

/** How long a new token is to live: days from now, until the end of a date, as long as is allowed, or forever. */
export type ExpiryChoice = '7' | '30' | '60' | '90' | 'longest' | 'date' | 'never';

const presets = ['7', '30', '60', '90'] as const satisfies readonly ExpiryChoice[];

/**
 * The choices that a host allows. A limit below all presets leaves itself to be chosen.
 *
 * @param maxLifetime in milliseconds
 */
export const expiryChoices = (maxLifetime: number | undefined): readonly ExpiryChoice[] => {
  if (maxLifetime === undefined) return [...presets, 'date', 'never'];
  const allowed = presets.filter((days) => Number(days) * day <= maxLifetime);
  const dated: readonly ExpiryChoice[] = maxLifetime >= 2 * day ? ['date'] : [];
  return [...(allowed.length > 0 ? allowed : (['longest'] as const)), ...dated];
};

/** The days of a preset. */
export const daysOf = (choice: ExpiryChoice): number | undefined => Number(choice) || undefined;

/** The end of a day of the user's calendar ("2026-03-12"), in milliseconds since 1970; `undefined` when it is none. */
export const endOfDate = (date: string): number | undefined => {
  if (!/^\d{4,6}-\d{2}-\d{2}$/.test(date)) return undefined;
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const end = new Date(year, month - 1, dayOfMonth, 23, 59, 59, 999);
  return end.getMonth() === month - 1 ? end.getTime() : undefined;
};

/** When a token expires that is created now; `null` for never, `undefined` while no date is given. */
export const expiryOf = (
  { expiry, date }: { readonly expiry: string; readonly date: string },
  maxLifetime: number | undefined,
  now: number,
): number | null | undefined => {
  if (expiry === 'never') return null;
  if (expiry === 'date') return endOfDate(date);
  if (expiry === 'longest') return now + (maxLifetime ?? 0);
  return now + Number(expiry) * day;
};

/** A moment as the value of a date input, in the user's calendar. */
export const dateValue = (moment: number): string => {
  const date = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};
