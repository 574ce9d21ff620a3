import { checkFunction } from '../options/check-value.ts';
import type { BackendStore } from './backend-store.ts';
import { createMemoryCounter } from './counters.ts';

const sweepEvery = 60_000;

/**
 * Makes a store in this process: right for one instance, and for no more. With more, a spent record is spent on one of them
 * alone.
 *
 * @param now the clock, in milliseconds since 1970
 * @throws TypeError for a clock that is no function
 */
export const createMemoryStore = (now: () => number = Date.now): BackendStore => {
  checkFunction('now', now);
  const claims = new Map<string, { readonly until: number }>();
  const count = createMemoryCounter();
  let sweptAt = now();

  const sweep = () => {
    if (now() - sweptAt < sweepEvery) return;
    sweptAt = now();
    for (const [key, { until }] of claims) if (until <= now()) claims.delete(key);
  };

  return {
    async claim(key, milliseconds) {
      sweep();
      const held = claims.get(key);
      if (held && held.until > now()) return undefined;
      const claim = { until: now() + milliseconds };
      claims.set(key, claim);
      return {
        async release() {
          if (claims.get(key) === claim) claims.delete(key);
        },
      };
    },
    count,
  };
};
