import { execFileSync } from 'node:child_process';
import { findRedisServer } from './find-redis-server.ts';

const isRoot = process.getuid?.() === 0;
const isCi = process.env.CI === 'true';

const apt = (...args: string[]): void => {
  // On CI a user may become root without being asked.
  const [command = '', ...rest] = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', ...args];
  execFileSync(command, rest, { stdio: 'ignore', timeout: 180_000 });
};

const install = (): void => {
  const packages = ['install', '-y', '--no-install-recommends', 'redis-server'];
  try {
    apt(...packages);
  } catch {
    apt('update');
    apt(...packages);
  }
};

/**
 * Runs before the tests of the server: sees to it that there is a `redis-server`, Debian's if none. Half of what the server
 * package promises rests on it: without one the tests fail, and are never left out.
 *
 * @throws Error where it cannot be had, with the way to get it
 */
export const setup = (): void => {
  if (findRedisServer()) return;
  let failure: unknown;
  try {
    if (isRoot || isCi) install();
  } catch (error) {
    failure = error;
  }
  if (findRedisServer()) return;
  const way = 'apt-get install redis-server, or brew install redis';
  throw new Error(`The tests of the server need a redis-server: ${way}`, { cause: failure });
};
