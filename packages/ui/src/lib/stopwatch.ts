/**
 * Starts to measure, in milliseconds. The device's clock may be set meanwhile, and sleep: what has passed is never less
 * than by the clock that cannot be set, and a sleep counts as far as the other one shows it.
 */
export const stopwatch = (now: () => number = () => Date.now()): (() => number) => {
  const start = { date: now(), steady: performance.now() };
  return () => Math.max(now() - start.date, performance.now() - start.steady, 0);
};
