import { execFileSync } from 'node:child_process';

/** Where `redis-server` is; nothing where there is none. Tests ask {@link redisServerPath}. */
export const findRedisServer = (): string | undefined => {
  try {
    return execFileSync('which', ['redis-server'], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
};

/**
 * Where `redis-server` is.
 *
 * @throws Error where there is none: what needs it fails, and is not left out
 */
export const redisServerPath = (): string => {
  const path = findRedisServer();
  if (path !== undefined) return path;
  throw new Error('There is no redis-server');
};
