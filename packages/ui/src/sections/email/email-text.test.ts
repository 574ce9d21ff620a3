import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProperty } from '../../test/odd/check-property.ts';
import { oddEmails } from '../../test/odd/odd-emails.ts';
import { readEmail } from './email-text.ts';

describe('an email address', () => {
  it.each(oddEmails)('“%s” is %s', (text, email) => {
    const read = readEmail(text);
    expect(read.status === 'ok' ? read.email : undefined).toBe(email);
  });

  it('is taken as it is, and out of what stands around it', () => {
    checkProperty(
      fc.property(
        fc.emailAddress().filter((one) => /^[\w.+-]+@/.test(one)),
        fc.constantFrom(
          ['', ''],
          ['mailto:', ''],
          ['<', '>'],
          [' ', '.'],
          ['"', '",'],
          ['A <', '>;'],
        ),
        (email, [before, after]) => {
          expect(readEmail(`${before}${email}${after}`)).toEqual({ status: 'ok', email });
        },
      ),
    );
  });

  it('is never made up', () => {
    checkProperty(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const read = readEmail(`${one}@${other}`);
        if (read.status !== 'ok') return;
        expect(read.email).toMatch(/^\S+@\S+\.\S+$/);
        expect(readEmail(read.email)).toEqual(read);
      }),
    );
  });
});
