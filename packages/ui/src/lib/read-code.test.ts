import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProperty } from '../test/odd/check-property.ts';
import { oddCodes } from '../test/odd/odd-codes.ts';
import { readCode } from './read-code.ts';

const codes = fc.stringMatching(/^\d{6}$/);
/** Texts without a digit of any script, and without signs that would join two numbers. */
const words = fc.stringMatching(/^[A-Za-zäöüقم:,!?(){}\n]{0,20}$/);

describe('a code', () => {
  it.each(oddCodes)('in “%s” is %s', (text, digits, isSent) => {
    expect(readCode(text, 6)).toEqual({ digits, isCertain: isSent });
  });

  it('is found in any text around it, with other numbers in it', () => {
    checkProperty(
      fc.property(
        codes,
        fc.array(fc.tuple(words, fc.nat({ max: 99_999 })), { maxLength: 3 }),
        words,
        fc.boolean(),
        (code, others, end, isInGroups) => {
          const shown = isInGroups ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
          const text = [
            ...others.map(([word, number]) => `${word} x${number}x`),
            ' ',
            shown,
            `x${end}`,
          ];
          expect(readCode(text.join(''), 6)).toEqual({ digits: code, isCertain: true });
        },
      ),
    );
  });

  it('is digits alone, never more than it has, whatever is pasted', () => {
    checkProperty(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 4, max: 8 }), (text, length) => {
        const { digits, isCertain } = readCode(text, length);
        expect(digits).toMatch(new RegExp(`^[0-9]{0,${length}}$`));
        if (isCertain) expect(digits).toHaveLength(length);
        expect(readCode(digits, length).digits).toBe(digits);
      }),
    );
  });
});
