import { describe, expect, it } from 'vitest';
import { partOf, table, withPart } from './marked-part.mjs';

describe('a marked part', () => {
  const page = 'before\n\n<!-- sizes -->\n\nold\n\n<!-- /sizes -->\n\nafter\n';

  it('is replaced, and the page around it stays', () => {
    const next = withPart(page, 'sizes', 'new\n');
    expect(next).toBe('before\n\n<!-- sizes -->\n\nnew\n\n<!-- /sizes -->\n\nafter\n');
    expect(partOf(next, 'sizes')).toBe('new');
    expect(withPart(next, 'sizes', 'new')).toBe(next);
  });

  it('must be there', () => {
    expect(() => withPart(page, 'tokens', 'new')).toThrow('<!-- tokens -->');
  });
});

describe('table', () => {
  it('has columns of even width', () => {
    expect(
      table([
        ['Token', 'For'],
        ['`--ac-a`', 'Text.'],
      ]),
    ).toBe('| Token    | For   |\n| -------- | ----- |\n| `--ac-a` | Text. |');
  });
});
