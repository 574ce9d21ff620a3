import { describe, expect, it } from 'vitest';
import { safePattern } from './safe-pattern.ts';

describe('a tenant’s pattern', () => {
  it.each([
    '^[A-Z]{2}[0-9]{8}$',
    '^([A-Z]{2}-)?[0-9]+$',
    String.raw`^\d{3}(-\d{4}){2}$`,
    '^[(+*)]+$',
  ])('%s is used', (source) => {
    expect(safePattern(source)).toEqual(new RegExp(source));
  });

  it.each(['(a+)+$', '((a*)b)*c', '(a|a)*$', String.raw`(\w+\s?)+$`, '(x{1,})*', 'a'.repeat(501)])(
    '%s may take for ever and is not',
    (source) => {
      expect(safePattern(source)).toBeUndefined();
    },
  );

  it.each(['(', '[', undefined, ''])('%s is none', (source) => {
    expect(safePattern(source)).toBeUndefined();
  });
});
