import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkProperty } from '../test/odd/check-property.ts';
import { oddNames } from '../test/odd/odd-names.ts';
import { initials } from './initials.ts';

it('takes the first letters of the first and the last word', () => {
  expect(initials('Ada Lovelace')).toBe('AL');
  expect(initials('  jean-luc van der berg ')).toBe('JB');
  expect(initials('ada')).toBe('A');
  expect(initials('李小龍')).toBe('李');
  expect(initials('émile zola')).toBe('ÉZ');
  expect(initials('ليلى الأنصاري')).toBe('ل\u200cا');
});

it('reads an email address by its first part', () => {
  expect(initials('ada.lovelace@example.com')).toBe('AL');
});

it('has nothing to say about a name without letters', () => {
  for (const name of ['', '  ', '🙂', null, undefined]) expect(initials(name)).toBe('');
});

it.each([
  ['თამარ დადიანი', 'ka', 'თდ'],
  ['თამარ', 'en', 'თ'],
  ['ilker işık', 'tr', 'İİ'],
  ['ilker işık', 'en', 'II'],
  ['ılgaz', 'tr', 'I'],
  ['ijsbrand de wit', 'nl', 'IJW'],
  ['ijsbrand', 'en', 'I'],
  ['ßen', 'de', 'S'],
  ['ﬁnn', 'en', 'F'],
  ['οδυσσεύς', 'el', 'Ο'],
  ['e\u0301mile', 'fr', 'É'],
  ['किरण राव', 'hi', 'किरा'],
  ['ada', 'not a language', 'A'],
])('writes the letters of %s in %s as %s', (name, locale, letters) => {
  expect(initials(name, locale)).toBe(letters);
});

it.each(oddNames)(
  'has letters for a name of %s only where there are some',
  (_, name, isVisible) => {
    if (!isVisible) expect(initials(name)).toBe('');
  },
);

it('is short, and never fails', () => {
  checkProperty(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('en', 'tr', 'ka', 'nl'),
      (name, locale) => {
        const letters = initials(name, locale).replaceAll(/[\p{M}\u200c]/gu, '');
        expect([...letters].length).toBeLessThanOrEqual(4);
        expect(initials(name, locale)).toBe(initials(name, locale).trim());
      },
    ),
  );
});
