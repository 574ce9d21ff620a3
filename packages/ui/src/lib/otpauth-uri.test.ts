import { describe, expect, it } from 'vitest';
import { otpauthUri } from './otpauth-uri.ts';

const secret = 'JBSWY3DPEHPK3PXP';

describe('otpauthUri', () => {
  it('names product and account, and the product again as apps want it', () => {
    expect(otpauthUri({ secret, issuer: 'auth.example.com', account: 'alice' })).toBe(
      'otpauth://totp/auth.example.com:alice?secret=JBSWY3DPEHPK3PXP&issuer=auth.example.com',
    );
  });

  it('keeps names apart that hold the signs of an address', () => {
    const uri = otpauthUri({ secret, issuer: 'Tea & Co: Shop', account: 'al+ice@example.com' });
    const { pathname, searchParams } = new URL(uri);
    expect(searchParams.get('issuer')).toBe('Tea & Co Shop');
    expect(searchParams.get('secret')).toBe(secret);
    expect(decodeURIComponent(pathname).split(':')).toEqual([
      expect.stringMatching(/Tea & Co Shop$/),
      'al+ice@example.com',
    ]);
  });

  it('leaves out a product whose name has nothing to show', () => {
    expect(otpauthUri({ secret: 'ABC', issuer: ' : ', account: 'alice' })).toBe(
      'otpauth://totp/alice?secret=ABC',
    );
  });
});
