/** Milliseconds after which a code may be sent again, as Logto's own pages have it. */
const wait = 60_000;

/** Whole seconds until a code that was sent at `at` may be sent again; 0 when it may. */
export const resendWait = (at: number, now: number): number =>
  Math.max(0, Math.ceil((at + wait - now) / 1000));
