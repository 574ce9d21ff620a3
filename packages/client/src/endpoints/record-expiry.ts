/** Logto's records live that long from their creation, hard-coded. */
const lifetime = 600_000;

const longest = 86_400_000;

/** The header has whole seconds, and the answer took its time: less than this is no difference of the clocks. */
const tolerance = 5000;

/**
 * When a record that was made just now expires by *our* clock, in milliseconds since 1970. The device's clock may be
 * wrong: what counts is how long the record lives by the server's clock, from now on. Without a `Date` that can be read
 * it lives as long as all of them.
 */
export const recordExpiry = (isoDate: string | undefined, headers: Headers): number => {
  const now = Date.now();
  const expiresAt = Date.parse(isoDate ?? '');
  const serverTime = Date.parse(headers.get('date') ?? '');
  const isRight = Math.abs(serverTime - now) <= tolerance && expiresAt > now;
  if (isRight && expiresAt - now < longest) return expiresAt;
  const life = expiresAt - serverTime;
  return now + (life > 0 ? Math.min(life, longest) : lifetime);
};
