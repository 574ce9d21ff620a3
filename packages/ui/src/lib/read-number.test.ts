import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProperty } from '../test/odd/check-property.ts';
import { oddNumbers } from '../test/odd/odd-numbers.ts';

import { readNumber, typedNumber } from './read-number.ts';

const locales = ['en', 'de', 'fr', 'de-CH', 'ar', 'ar-EG', 'fa', 'en-IN', 'hi', 'pl', 'sv', 'ja'];

describe('a typed number', () => {
  it.each(oddNumbers)('“%s” in %s is %s', (text, locale, value) => {
    const read = readNumber(text, locale);
    if (value === undefined) expect(read.status).not.toBe('ok');
    else expect(read).toEqual({ status: 'ok', value });
  });

  it('has both its readings where the language does not decide', () => {
    expect(readNumber('1.234', 'fr')).toEqual({ status: 'ambiguous', readings: [1234, 1.234] });
  });

  it('is read as it is written in its language', () => {
    checkProperty(
      fc.property(
        fc.constantFrom(...locales),
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        (locale, whole, decimals) => {
          const value = Number(`${whole / 10 ** decimals}`);
          const options = { maximumFractionDigits: 3 };
          const texts = [
            typedNumber(value, locale),
            new Intl.NumberFormat(locale, options).format(value),
            new Intl.NumberFormat(locale, { ...options, numberingSystem: 'arab' }).format(value),
          ];
          for (const text of texts)
            expect(readNumber(text, locale)).toEqual({ status: 'ok', value });
        },
      ),
    );
  });

  it('is never made up: any text is a finite number or refused', () => {
    checkProperty(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(..."0123456789.,' -+e٫") }),
        ),
        fc.constantFrom(...locales),
        (text, locale) => {
          const read = readNumber(text, locale);
          if (read.status === 'ok') expect(Number.isFinite(read.value)).toBe(true);
        },
      ),
    );
  });
});
