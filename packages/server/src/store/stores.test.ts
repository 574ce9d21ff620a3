import { createClient } from '@redis/client';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { redisServerPath } from '../test/find-redis-server.ts';
import { type RedisServer, startRedisServer } from '../test/redis-server.ts';
import type { BackendStore } from './backend-store.ts';
import { createMemoryStore } from './memory-store.ts';
import { createRedisStore, type RedisClient } from './redis-store.ts';

const redisPath = redisServerPath();
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let server: RedisServer | undefined;
beforeAll(async () => {
  server = await startRedisServer(redisPath);
});
afterAll(() => server?.stop());

const leaving: (() => unknown)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave();
});

const ioredis = async (): Promise<RedisClient> => {
  const client = new Redis(server?.port ?? 0);
  client.on('error', () => undefined);
  leaving.push(() => client.disconnect());
  return client;
};

const nodeRedis = async (): Promise<RedisClient> => {
  const client = createClient({ url: `redis://127.0.0.1:${server?.port}` });
  client.on('error', () => undefined);
  await client.connect();
  leaving.push(() => client.destroy());
  return client;
};

let run = 0;
const prefix = () => {
  run += 1;
  return `test-${run}:`;
};

/** Each makes two views of one store, as two instances of a backend would have them. */
const kinds: [string, () => Promise<readonly [BackendStore, BackendStore]>][] = [
  [
    'in memory',
    async () => {
      const store = createMemoryStore();
      return [store, store];
    },
  ],
  ...(
    [
      ['in Redis, by ioredis', ioredis],
      ['in Redis, by redis', nodeRedis],
    ] as const
  ).map(([name, connect]): (typeof kinds)[number] => [
    name,
    async () => {
      const shared = prefix();
      const one = createRedisStore({ client: await connect(), prefix: shared });
      const other = createRedisStore({ client: await connect(), prefix: shared });
      return [one, other];
    },
  ]),
];

describe.each(kinds)('a store %s', (_, make) => {
  it('gives a key to one alone', async () => {
    const [one, other] = await make();
    expect(await one.claim('a', 10_000)).toBeDefined();
    expect(await other.claim('a', 10_000)).toBeUndefined();
    expect(await one.claim('a', 10_000)).toBeUndefined();
    expect(await other.claim('b', 10_000)).toBeDefined();
  });

  it('gives a key to one of many at the same time', async () => {
    const stores = await make();
    const claims = await Promise.all(
      Array.from({ length: 40 }, (_, index) => stores[index % 2]?.claim('a', 10_000)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('takes a key back', async () => {
    const [one, other] = await make();
    const claim = await one.claim('a', 10_000);
    await claim?.release();
    expect(await other.claim('a', 10_000)).toBeDefined();
  });

  it('forgets a key in time', async () => {
    const [one, other] = await make();
    await one.claim('a', 60);
    await pause(120);
    expect(await other.claim('a', 10_000)).toBeDefined();
  });

  it("does not take back what is someone else's by now", async () => {
    const [one, other] = await make();
    const claim = await one.claim('a', 60);
    await pause(120);
    await other.claim('a', 10_000);
    await claim?.release();
    expect(await one.claim('a', 10_000)).toBeUndefined();
  });

  it('counts up to the limit, and says how long to wait', async () => {
    const [one, other] = await make();
    const limit = { requests: 3, seconds: 2 };
    expect(await one.count('a', limit)).toBe(0);
    expect(await other.count('a', limit)).toBe(0);
    expect(await one.count('a', limit)).toBe(0);
    const wait = await other.count('a', limit);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(2000);
    expect(await one.count('b', limit)).toBe(0);
    await pause(wait + 100);
    expect(await other.count('a', limit)).toBe(0);
  });

  it('counts no more than the limit of many at the same time', async () => {
    const stores = await make();
    const limit = { requests: 5, seconds: 60 };
    const waits = await Promise.all(
      Array.from({ length: 40 }, (_, index) => stores[index % 2]?.count('a', limit)),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });
});

describe('a store in memory', () => {
  it('forgets what no one asks for', async () => {
    let now = 0;
    const store = createMemoryStore(() => now);
    await store.claim('a', 1000);
    now = 999;
    expect(await store.claim('a', 1000)).toBeUndefined();
    now = 120_000;
    await store.claim('b', 1000);
    expect(await store.claim('a', 1000)).toBeDefined();
  });
});

describe('a store in Redis', () => {
  it.each([
    ['ioredis', ioredis],
    ['redis', nodeRedis],
  ] as const)('refuses in time once Redis is gone (%s)', async (_, connect) => {
    const mortal = await startRedisServer(redisPath);
    const kept = server;
    server = mortal;
    const client = await connect();
    server = kept;
    const store = createRedisStore({ client, timeout: 200, prefix: prefix() });
    const claim = await store.claim('a', 10_000);
    await mortal.stop();
    const began = Date.now();
    await expect(store.claim('b', 10_000)).rejects.toThrow();
    await expect(store.count('c', { requests: 1, seconds: 1 })).rejects.toThrow();
    await expect(claim?.release()).rejects.toThrow();
    expect(Date.now() - began).toBeLessThan(2000);
  });

  it('refuses when Redis answers nonsense', async () => {
    const store = createRedisStore({ client: { call: async () => 'WRONGTYPE' } });
    expect(await store.claim('a', 1000)).toBeUndefined();
    await expect(store.count('a', { requests: 1, seconds: 1 })).rejects.toThrow();
  });
});
