import { afterEach, describe, expect, it, vi } from 'vitest';
import { clockJumps } from '../test/odd/odd-clocks.ts';
import { isRecent } from './is-recent.ts';

afterEach(() => vi.useRealTimers());

describe('what happened within a time', () => {
  it('is recent until the time is over', () => {
    vi.useFakeTimers({ now: 1_000_000, toFake: ['Date'] });
    expect(isRecent(1_000_000, 60_000)).toBe(true);
    expect(isRecent(940_001, 60_000)).toBe(true);
    expect(isRecent(940_000, 60_000)).toBe(false);
    expect(isRecent(Number.NaN, 60_000)).toBe(false);
  });

  it.each(Object.entries(clockJumps))('is not for a clock that was set back: %s', (_, jump) => {
    const at = Date.now();
    vi.useFakeTimers({ now: at + jump, toFake: ['Date'] });
    expect(isRecent(at, 60_000)).toBe(false);
  });
});
