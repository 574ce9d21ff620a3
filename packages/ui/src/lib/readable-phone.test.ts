import { describe, expect, it } from 'vitest';
import { readablePhone } from './readable-phone.ts';

describe('readablePhone', () => {
  it.each([
    ['14155550123', '+1 415 555 0123'],
    ['4915123456789', '+49 151 234 567 89'],
    ['442079460958', '+44 207 946 0958'],
    ['390612345678', '+39 061 234 5678'],
    ['79161234567', '+7 916 123 4567'],
    ['35312345678', '+353 123 456 78'],
    ['97150123456', '+971 501 234 56'],
    ['8801712345678', '+880 171 234 5678'],
    ['1', '+1'],
  ])('groups %s as %s', (digits, text) => {
    expect(readablePhone(digits)).toBe(text);
  });

  it.each(['', '+14155550123', 'unknown'])('leaves %j alone', (text) => {
    expect(readablePhone(text)).toBe(text);
  });
});
