import { expect, it } from 'vitest';
import { asciiDigits } from './ascii-digits.ts';

it('keeps the digits and drops the rest', () => {
  expect(asciiDigits(' 123-456\n')).toBe('123456');
  expect(asciiDigits('G-042')).toBe('042');
  expect(asciiDigits('abc')).toBe('');
});

it('reads the digits of other scripts', () => {
  expect(asciiDigits('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
  expect(asciiDigits('۴۵۶')).toBe('456');
  expect(asciiDigits('१२३')).toBe('123');
  expect(asciiDigits('０１９')).toBe('019');
});
