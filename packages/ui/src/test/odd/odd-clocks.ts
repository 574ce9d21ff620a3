const minute = 60_000;

/** How far a device's clock may be off, by name: milliseconds by which it is ahead of the server's. */
export const oddClocks: Readonly<Record<string, number>> = {
  'ten minutes ahead': 10 * minute,
  'nine minutes ahead': 9 * minute,
  'ten minutes behind': -10 * minute,
  'two hours ahead': 120 * minute,
  'two hours behind': -120 * minute,
  'a day ahead': 1440 * minute,
  'years behind': -5 * 525_600 * minute,
};

/** By how much a clock may be set while a page is open. */
export const clockJumps: Readonly<Record<string, number>> = {
  'an hour back': -60 * minute,
  'a year back': -525_600 * minute,
  'ten seconds back': -10_000,
};
