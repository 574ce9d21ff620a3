// The package's main file loads every kind of limiter, and with them parts of Node that not every runtime has.
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  import type { RateLimiterMemory } from 'rate-limiter-flexible';

  const limiter: typeof RateLimiterMemory;
  export = limiter;
}

declare module 'rate-limiter-flexible/lib/RateLimiterRedis.js' {
  import type { RateLimiterRedis } from 'rate-limiter-flexible';

  const limiter: typeof RateLimiterRedis;
  export = limiter;
}
