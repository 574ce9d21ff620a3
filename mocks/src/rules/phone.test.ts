import { describe, expect, it } from 'vitest';
import { internationalPhone, phoneTwins, storedPhone } from './phone.ts';

describe('phone numbers', () => {
  it.each([
    ['61412345678', '61412345678'],
    ['610412345678', '61412345678'],
    ['+1 650 253 0000', '16502530000'],
    ['12', undefined],
    ['99999999999999999999', undefined],
  ])('stores %s as %s', (phone, stored) => {
    expect(storedPhone(phone)).toBe(stored);
  });

  it('knows both spellings of a number, and one of what is none', () => {
    expect(phoneTwins('61412345678')).toEqual(['61412345678', '610412345678']);
    expect(phoneTwins('610412345678')).toEqual(['61412345678', '610412345678']);
    expect(phoneTwins('12')).toEqual(['12']);
  });

  it('writes numbers as people do', () => {
    expect(internationalPhone('16502530000')).toBe('+1 650 253 0000');
    expect(internationalPhone('12')).toBe('12');
  });
});
