import { withTimeout } from '../with-timeout.ts';
import type { BackendStore } from './backend-store.ts';
import { createRedisCounter } from './counters.ts';

/** A client of the package `ioredis`. */
type IoRedisClient = { call(command: string, ...args: string[]): Promise<unknown> };

/** A client of the package `redis` (or `@redis/client`). */
type NodeRedisClient = { sendCommand(command: string[]): Promise<unknown> };

/** A connected client of `ioredis` or `redis`, as the host has made it. */
export type RedisClient = IoRedisClient | NodeRedisClient;

/** Options of {@link createRedisStore}. */
export type RedisStoreOptions = {
  readonly client: RedisClient;
  /** In front of every key; `account-backend:` by default. */
  readonly prefix?: string | undefined;
  /** How long Redis may take, in milliseconds; 1,000 by default. Clients wait for a lost connection much longer. */
  readonly timeout?: number | undefined;
};

const deleteOwn =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

const isCount = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);

/** Makes a store in Redis, for a backend of more than one instance. Needs Redis 5 or later. */
export const createRedisStore = ({
  client,
  prefix = 'account-backend:',
  timeout = 1000,
}: RedisStoreOptions): BackendStore => {
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
