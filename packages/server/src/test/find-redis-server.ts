import { execFileSync } from 'node:child_process';

/** Where `redis-server` is; nothing where there is none. */
export const findRedisServer = (): string | undefined => {
  try {
    return execFileSync('which', ['redis-server'], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
};
