// Read by name: whoever compiles this source for another package has not listed the declarations.
/// <reference path="./rate-limiter-flexible.d.ts" />
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import RateLimiterRedis from 'rate-limiter-flexible/lib/RateLimiterRedis.js';
import type { BackendStore, RateLimit } from './backend-store.ts';

type Count = BackendStore['count'];

/** A limiter rejects with this when there were too many, and with an error when it failed. */
const waitOf = (rejection: unknown): number => {
  if (rejection instanceof Error) throw rejection;
  const { msBeforeNext } = Object(rejection) as { msBeforeNext?: unknown };
  if (typeof msBeforeNext !== 'number') throw new TypeError('The limiter failed');
  return Math.max(1, msBeforeNext);
};

const counter = (make: (limit: RateLimit) => Pick<RateLimiterAbstract, 'consume'>): Count => {
  const limiters = new Map<string, Pick<RateLimiterAbstract, 'consume'>>();
  return async (key, limit) => {
    const name = `${limit.requests}/${limit.seconds}`;
    const limiter = limiters.get(name) ?? make(limit);
    limiters.set(name, limiter);
    try {
      await limiter.consume(key);
      return 0;
    } catch (rejection) {
      return waitOf(rejection);
    }
  };
};

/** Counts in this process. */
export const createMemoryCounter = (): Count =>
  counter(
    ({ requests, seconds }) => new RateLimiterMemory({ points: requests, duration: seconds }),
  );

/** What the limiter asks of a client of the `redis` package; every client can be dressed up as one. */
export type EvalClient = {
  eval(
    script: string,
    options: { keys: readonly string[]; arguments: readonly string[] },
  ): Promise<unknown>;
};

/** Counts in Redis, with one atomic script a request. */
export const createRedisCounter = (storeClient: EvalClient, keyPrefix: string): Count =>
  counter(
    ({ requests, seconds }) =>
      new RateLimiterRedis({
        storeClient,
        useRedisPackage: true,
        keyPrefix,
        points: requests,
        duration: seconds,
      }),
  );
