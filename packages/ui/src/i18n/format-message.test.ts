import { describe, expect, it } from 'vitest';
import { formatMessage, formatParts } from './format-message.ts';

describe('formatMessage', () => {
  it('fills placeholders and writes numbers in the language', () => {
    expect(formatMessage('{name} has {count} codes', { name: 'Ada', count: 1200 }, 'de')).toBe(
      'Ada has 1.200 codes',
    );
  });

  it('leaves a placeholder without a value visible', () => {
    expect(formatMessage('Hello {name}')).toBe('Hello {name}');
  });

  it.each([
    [0, '0 codes'],
    [1, '1 code'],
    [2, '2 codes'],
  ])('chooses the plural for %i', (count, text) => {
    expect(formatMessage('{count, plural, one {# code} other {# codes}}', { count }, 'en')).toBe(
      text,
    );
  });

  it('knows the six plural forms of Arabic and exact matches', () => {
    const pattern = '{n, plural, =0 {none} zero {z} one {o} two {t} few {f} many {m} other {x}}';
    expect([0, 1, 2, 3, 11, 100].map((n) => formatMessage(pattern, { n }, 'ar'))).toEqual([
      'none',
      'o',
      't',
      'f',
      'm',
      'x',
    ]);
  });

  it('fills placeholders inside a plural', () => {
    expect(
      formatMessage('{n, plural, one {# key of {who}} other {# keys of {who}}}', {
        n: 2,
        who: 'Bo',
      }),
    ).toBe('2 keys of Bo');
  });
});

describe('formatParts', () => {
  it('keeps slots apart so that an element can fill them', () => {
    expect(formatParts('Send to {email} now', {}, 'en')).toEqual([
      { text: 'Send to ' },
      { slot: 'email' },
      { text: ' now' },
    ]);
  });
});
