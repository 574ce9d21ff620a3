import { type Checks, checkOptions, numberFrom } from '../options/check-options.ts';
import { checkText } from '../options/check-value.ts';
import { withTimeout } from '../with-timeout.ts';
import type { BackendStore } from './backend-store.ts';
import { createRedisCounter } from './counters.ts';

/** A client of the package `ioredis`. */
export type IoRedisClient = { call(command: string, ...args: string[]): Promise<unknown> };

/** A client of the package `redis` (or `@redis/client`). */
export type NodeRedisClient = { sendCommand(command: string[]): Promise<unknown> };

/** A connected client of `ioredis` or `redis`, as the host has made it. */
export type RedisClient = IoRedisClient | NodeRedisClient;

/** Options of {@link createRedisStore}. */
export type RedisStoreOptions = {
  readonly client: RedisClient;
  /** In front of every key; `account-backend:` by default. */
  readonly prefix?: string | undefined;
  /** How long Redis may take, in milliseconds, 10 to 60,000; 1,000 by default. Clients wait for a lost connection much longer. */
  readonly timeout?: number | undefined;
};

const deleteOwn =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

const isCount = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);

/** A client of either package, by the method that sends a command as it is. */
const checkClient = (name: string, value: unknown): void => {
  const { call, sendCommand } = Object(value) as { call?: unknown; sendCommand?: unknown };
  if (typeof call === 'function' || typeof sendCommand === 'function') return;
  throw new TypeError(`${name}: give a client of ioredis or redis`);
};

const checks: Checks<RedisStoreOptions> = {
  client: checkClient,
  prefix: checkText,
  timeout: numberFrom({ unit: 'milliseconds', min: 10, max: 60_000 }),
};

/**
 * Makes a store in Redis, for a backend of more than one instance. Needs Redis 5 or later.
 *
 * @throws TypeError for options that make no sense
 */
export const createRedisStore = (options: RedisStoreOptions): BackendStore => {
  checkOptions(options, checks);
  checkClient('client', options.client);
  const { client, prefix = 'account-backend:', timeout = 1000 } = options;
  const send = ([command = '', ...args]: readonly string[]): Promise<unknown> =>
    'call' in client ? client.call(command, ...args) : client.sendCommand([command, ...args]);

  const inTime = <Value>(work: () => Promise<Value>): Promise<Value> =>
    withTimeout(work, timeout, () => new Error('Redis did not answer in time'));

  const count = createRedisCounter(
    {
      async eval(script, { keys, arguments: args }) {
        const counted = await send(['EVAL', script, String(keys.length), ...keys, ...args]);
        // The limiter takes what is no number for "within the limit".
        if (isCount(counted)) return counted;
        throw new TypeError('Redis answered something else than a count');
      },
    },
    `${prefix}count`,
  );

  return {
    claim: (key, milliseconds) =>
      inTime(async () => {
        const name = prefix + key;
        const ticket = crypto.randomUUID();
        const set = ['SET', name, ticket, 'NX', 'PX', String(milliseconds)];
        if ((await send(set)) !== 'OK') return undefined;
        return {
          release: () =>
            inTime(async () => {
              await send(['EVAL', deleteOwn, '1', name, ticket]);
            }),
        };
      }),
    count: (key, limit) => inTime(() => count(key, limit)),
  };
};
