import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProperty } from '../test/odd/check-property.ts';
import { oddNames } from '../test/odd/odd-names.ts';
import { firstVisible, hasVisibleText } from './visible-text.ts';

describe('a text', () => {
  it.each(oddNames)('of %s', (_, name, isVisible) => {
    expect(hasVisibleText(name)).toBe(isVisible);
    expect(firstVisible(name, undefined, null, 'Bob')).toBe(isVisible ? name : 'Bob');
  });

  it('is seen with anything around it that is not', () => {
    const hidden = fc.constantFrom(
      ...oddNames.flatMap(([, name, isVisible]) => (isVisible ? [] : name)),
    );
    checkProperty(
      fc.property(
        hidden,
        fc.constantFrom('a', '1', '🙂', '字', 'ა'),
        hidden,
        (before, text, after) => {
          expect(hasVisibleText(before + text + after)).toBe(true);
          expect(hasVisibleText(before + after)).toBe(false);
        },
      ),
    );
  });
});
