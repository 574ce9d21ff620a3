import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** A Redis of its own for one test file. */
export type RedisServer = {
  readonly port: number;
  /** Ends it at once, as a power cut would. */
  stop(): Promise<void>;
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const answers = async (port: number): Promise<boolean> => {
  const client = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
};

/** Starts a Redis that keeps nothing on disk. */
export const startRedisServer = async (path: string): Promise<RedisServer> => {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn(path, args, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await answers(port)) {
      return {
        port,
        async stop() {
          server.kill('SIGKILL');
          await ended;
        },
      };
    }
    await pause(50);
  }
  server.kill('SIGKILL');
  throw new Error('redis-server did not start');
};
