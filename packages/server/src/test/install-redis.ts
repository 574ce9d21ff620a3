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
 * Runs before the tests of the server: sees to it that there is a `redis-server`, Debian's if none. Where it cannot be had
 * the tests that need it are skipped, and it says so.
 *
 * @throws Error on CI, where it must be had
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
  if (isCi) throw new Error('redis-server could not be installed', { cause: failure });
  process.stderr.write('The tests with a real Redis are skipped: there is no redis-server.\n');
};
