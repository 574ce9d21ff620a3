import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProperty } from '../../test/odd/check-property.ts';
import { oddPhones } from '../../test/odd/odd-phones.ts';
import { formatPhone, nationalDigits, phoneCountries, readPhone } from './phone-number.ts';

describe('a phone number', () => {
  it.each(oddPhones)('“%s” in %s is %s', (text, country, digits) => {
    const read = readPhone(text, country);
    expect(read.status === 'ok' ? read.digits : undefined).toBe(digits);
  });

  it('is the same after it was formatted, and in the country that it brings', () => {
    for (const [text, country, digits] of oddPhones) {
      const shown = formatPhone(text, country);
      const read = readPhone(shown, country);
      expect(read.status === 'ok' ? read.digits : undefined).toBe(digits);
      const first = readPhone(text, country);
      if (first.status !== 'ok' || !first.country) continue;
      expect(readPhone(first.national, first.country)).toMatchObject({ digits });
    }
  });

  it('is never emptied by a formatter, and loses no digit to it', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'+0123456789()-./ xe٤４', '\u00a0', '\u202a', 'tel:') }),
    );
    const digits = (text: string) => text.normalize('NFKC').match(/\p{Nd}/gu)?.length ?? 0;
    checkProperty(
      fc.property(texts, fc.constantFrom(...phoneCountries), (text, country) => {
        for (const shown of [formatPhone(text, country), nationalDigits(text, country)]) {
          if (text !== '') expect(shown).not.toBe('');
        }
        const shown = formatPhone(text, country);
        const read = readPhone(text, country);
        if (read.status === 'ok') {
          expect(read.digits).toMatch(/^\d{5,}$/);
          expect(readPhone(`+${read.digits}`, country)).toMatchObject({ digits: read.digits });
        } else if (
          !text.includes(':') &&
          !/\p{L}/u.test(text) &&
          !/^[\s(]*\+?[\s(+]*00/.test(text)
        ) {
          expect(digits(shown)).toBe(digits(text));
        }
      }),
    );
  });
});
