import { execFileSync, spawn } from 'node:child_process';
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

const locate = (): string | undefined => {
  try {
    return execFileSync('which', ['redis-server'], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
};

const install = (): void => {
  const isRoot = process.getuid?.() === 0;
  // On CI a user may become root without being asked.
  if (!isRoot && !process.env.CI) return;
  const apt = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', '-o', 'DPkg::Lock::Timeout=120'];
  const run = (...args: string[]) =>
    execFileSync(apt[0] ?? '', [...apt.slice(1), ...args], { stdio: 'ignore', timeout: 180_000 });
  try {
    run('install', '-y', '--no-install-recommends', 'redis-server');
  } catch {
    run('update');
    run('install', '-y', '--no-install-recommends', 'redis-server');
  }
};

/**
 * Finds `redis-server`, or installs Debian's where that is possible.
 *
 * @returns its path; nothing where it cannot be had
 * @throws Error on CI, where it must be had
 */
export const findRedisServer = (): string | undefined => {
  const found = locate();
  if (found) return found;
  try {
    install();
  } catch (error) {
    if (process.env.CI === 'true') throw error;
  }
  const installed = locate();
  if (!installed && process.env.CI === 'true') throw new Error('There is no redis-server');
  return installed;
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
