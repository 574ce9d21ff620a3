import type { FakeClock } from '../clock.ts';

/** How many failures within an hour lock someone out, and for how many minutes. */
export type SentinelPolicy = { maxAttempts: number; lockoutDuration: number };

const HOUR_MS = 3_600_000;
const defaults: SentinelPolicy = { maxAttempts: 100, lockoutDuration: 60 };

/**
 * Counts failed attempts by a key: a user id for passwords, an address for codes. The failure that
 * reaches the limit is itself answered as blocked, and while blocked a correct attempt is, too.
 */
export const createSentinel = (clock: FakeClock, policy: () => Partial<SentinelPolicy>) => {
  const failures = new Map<string, number[]>();
  const blockedUntil = new Map<string, number>();

  return {
    /**
     * Enters an attempt and decides on it.
     *
     * @returns when the block ends, in milliseconds, or `undefined` if the attempt counts.
     */
    report(key: string, succeeded: boolean): number | undefined {
      const now = clock.now();
      const until = blockedUntil.get(key) ?? 0;
      if (until > now) return until;
      const { maxAttempts, lockoutDuration } = { ...defaults, ...policy() };
      const recent = (failures.get(key) ?? []).filter((time) => time > now - HOUR_MS);
      if (recent.length + (succeeded ? 0 : 1) >= maxAttempts) {
        const end = now + lockoutDuration * 60_000;
        blockedUntil.set(key, end);
        return end;
      }
      failures.set(key, succeeded ? recent : [...recent, now]);
      return undefined;
    },
    reset(): void {
      failures.clear();
      blockedUntil.clear();
    },
  };
};

/** The sentinel that {@link createSentinel} makes. */
export type Sentinel = ReturnType<typeof createSentinel>;
