import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProperty } from '../../test/odd/check-property.ts';
import { oddNames } from '../../test/odd/odd-names.ts';
import { isConfirmed } from './account-confirmation.ts';
import { confirmationPhrase } from './confirmation-phrase.ts';

const id = 'k3v9xq2m7p1a';

describe('what is typed to confirm', () => {
  it('is the first of the names that can be typed', () => {
    expect(confirmationPhrase({ id, username: 'alice', name: 'Alice' })).toBe('alice');
    expect(confirmationPhrase({ id, username: ' ', primaryPhone: '14155550123' })).toBe(
      '+14155550123',
    );
    expect(confirmationPhrase({ id, username: null, name: 'Alice Liddell' })).toBe('Alice Liddell');
  });

  it.each([
    '\u200b',
    '   ',
    '🙂',
    'Al\u200bice',
    ' Alice',
    'Alice  Liddell',
    '\u202eecilA',
    '...',
    '',
  ])('is the id for an account that is called %j alone', (name) => {
    expect(confirmationPhrase({ id, name })).toBe(id);
  });

  it('can always be typed, whatever the account is called', () => {
    const text = fc.option(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...oddNames.map(([, name]) => name))),
    );
    checkProperty(
      fc.property(text, text, text, (username, primaryEmail, name) => {
        const phrase = confirmationPhrase({ id, username, primaryEmail, name });
        expect(phrase).toMatch(/[\p{L}\p{N}]/u);
        expect(isConfirmed(phrase, phrase)).toBe(true);
        expect(isConfirmed(` ${phrase.toUpperCase().toLowerCase()} `, phrase)).toBe(true);
        expect(isConfirmed('', phrase)).toBe(false);
      }),
    );
  });
});
