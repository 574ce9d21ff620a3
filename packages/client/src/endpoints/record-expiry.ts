/**
 * When a new record expires by *our* clock, in milliseconds since 1970. Where the clock is wrong, the server's `Date`
 * tells by how much: a device that is ten minutes ahead would find every record expired.
 */
export const recordExpiry = (isoDate: string, headers: Headers): number => {
  const expiresAt = Date.parse(isoDate);
  const skew = Date.now() - Date.parse(headers.get('date') ?? '');
  // The header has whole seconds, and the answer took its time.
  return Math.abs(skew) > 5000 ? expiresAt + skew : expiresAt;
};
