import { stopwatch } from './stopwatch.ts';

/** By the moment: how much was left when it was first asked about, and what has passed since. */
const seen = new Map<number, { readonly left: number; readonly passed: () => number }>();

const remembered = 8;

/**
 * Milliseconds until a moment (in milliseconds since the epoch) that this device has reckoned; negative when it is over.
 * It is measured from the first time that it is asked about: the clock may be set meanwhile.
 */
export const timeLeft = (moment: number): number => {
  const known = seen.get(moment) ?? { left: moment - Date.now(), passed: stopwatch() };
  seen.set(moment, known);
  const [oldest] = seen.keys();
  if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
  return known.left - known.passed();
};
