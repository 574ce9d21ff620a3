import { describe, expect, it } from 'vitest';
import { runTogether } from './schedule.mjs';

/**
 * Runs items and notes when each starts and ends.
 *
 * @param {{ name: string, cores: 1 | 2, after?: string[] }[]} items
 */
async function noteOf(items) {
  /** @type {string[]} */
  const note = [];
  await runTogether(items, async ({ name }) => {
    note.push(`+${name}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    note.push(`-${name}`);
  });
  return note.join(' ');
}

describe('checks side by side', () => {
  it('run two at a time when each needs one core', async () => {
    expect(
      await noteOf([
        { name: 'a', cores: 1 },
        { name: 'b', cores: 1 },
        { name: 'c', cores: 2 },
      ]),
    ).toBe('+a +b -a -b +c -c');
  });

  it('wait for what they read from, while others go on', async () => {
    expect(
      await noteOf([
        { name: 'a', cores: 1 },
        { name: 'b', cores: 1, after: ['a'] },
        { name: 'c', cores: 1 },
      ]),
    ).toBe('+a +c -a +b -c -b');
  });

  it('end at once when there are none', async () => {
    expect(await noteOf([])).toBe('');
  });
});
