/** By how much the server's clock is ahead of the device's, in milliseconds. */
let ahead = 0;

/** `Date` has whole seconds, and an answer takes its time: less than this is no difference. */
const tolerance = 5000;

/** Learns from an answer what time it is at the server. Answers without a readable `Date` say nothing. */
export const noteServerTime = (headers: Headers): void => {
  const difference = Date.parse(headers.get('date') ?? '') - Date.now();
  if (Number.isNaN(difference)) return;
  ahead = Math.abs(difference) > tolerance ? difference : 0;
};

/**
 * The time by the server's clock in milliseconds since 1970, as far as its answers have told it; else by the device's.
 * Compare moments with it that the server has written: the device's clock may be hours off.
 */
export const serverNow = (): number => Date.now() + ahead;
