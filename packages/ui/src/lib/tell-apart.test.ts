import { describe, expect, it } from 'vitest';
import { tellApart } from './tell-apart.ts';

describe('tellApart', () => {
  it('leaves names alone that nothing else has', () => {
    expect(
      tellApart([
        { name: 'Chrome on macOS', facts: ['Oxford'] },
        { name: 'Safari on iPhone', facts: [] },
      ]),
    ).toEqual(['Chrome on macOS', 'Safari on iPhone']);
  });

  it('adds what is known to those that share one', () => {
    expect(
      tellApart([
        { name: 'Chrome on macOS', facts: ['Oxford', undefined, '1 May'] },
        { name: 'Chrome on macOS', facts: [undefined, '203.0.113.1'] },
        { name: 'Safari on iPhone', facts: ['Oxford'] },
      ]),
    ).toEqual([
      'Chrome on macOS (Oxford, 1 May)',
      'Chrome on macOS (203.0.113.1)',
      'Safari on iPhone',
    ]);
  });

  it('numbers those of which nothing else is known', () => {
    const same = { name: 'Unknown device', facts: [] };
    expect(tellApart([same, same, same])).toEqual([
      'Unknown device',
      'Unknown device 2',
      'Unknown device 3',
    ]);
  });

  it('compares each item with the list once, however long it is', () => {
    let reads = 0;
    const list = Array.from({ length: 1000 }, () => ({
      get name() {
        reads += 1;
        return 'Chrome on macOS';
      },
      facts: ['Oxford'],
    }));
    const names = tellApart(list);
    expect(new Set(names).size).toBe(1000);
    expect(names.at(-1)).toBe('Chrome on macOS (Oxford) 1000');
    expect(reads).toBeLessThan(5000);
  });

  it('skips a number that another item has as its name', () => {
    const same = { name: 'Phone', facts: [] };
    expect(tellApart([same, { name: 'Phone 2', facts: [] }, same])).toEqual([
      'Phone',
      'Phone 2',
      'Phone 3',
    ]);
  });
});
