import { describe, expect, it } from 'vitest';
import { totpAt } from '../test/totp.ts';
import { createTotpSecret, isTotpCode, isTotpSecret } from './totp.ts';

const NOW = 1_800_000_000_000;
const STEP = 30_000;

describe('authenticator apps', () => {
  it('makes secrets of 32 letters that it accepts', () => {
    const secret = createTotpSecret();
    expect(secret).toMatch(/^[2-7A-Z]{32}$/);
    expect(isTotpSecret(secret)).toBe(true);
  });

  it.each([
    ['JBSWY3DPEHPK3PXP', true],
    ['JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', true],
    ['JBSWY3DPEHPK3PX=', true],
    ['JBSWY3DPEHPK3PX', false],
    ['jbswy3dpehpk3pxp', false],
    ['JBSWY3DPEHPK3PX1', false],
    ['JBSWY3DP', false],
    [`${'A'.repeat(40)}`, false],
  ])('takes %s as a secret: %s', (secret, accepted) => {
    expect(isTotpSecret(secret)).toBe(accepted);
  });

  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])('takes a code that is %i steps off: %s', (steps, accepted) => {
    const secret = createTotpSecret();
    const code = totpAt(secret, NOW + steps * STEP);
    expect(isTotpCode(secret, code, NOW)).toBe(accepted);
  });

  it('takes no code of another form', () => {
    expect(isTotpCode(createTotpSecret(), '', NOW)).toBe(false);
    expect(isTotpCode(createTotpSecret(), 'abcdef', NOW)).toBe(false);
  });
});
