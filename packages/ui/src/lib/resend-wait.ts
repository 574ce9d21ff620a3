/** Milliseconds after which a code may be sent again, as Logto's own pages have it. */
const wait = 60_000;

/** Whole seconds until a code may be sent again, so many milliseconds after the last one; never more than a minute. */
export const resendWait = (passed: number): number =>
  Math.ceil(Math.min(wait, Math.max(0, wait - passed)) / 1000);
