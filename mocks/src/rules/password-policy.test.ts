import { describe, expect, it } from 'vitest';
import { passwordIssues } from './password-policy.ts';

const reasons = (
  password: string,
  policy: Parameters<typeof passwordIssues>[1] = { rejects: { pwned: false } },
  user: Parameters<typeof passwordIssues>[2] = {},
) =>
  passwordIssues(password, policy, user).map(({ code }) => code.replace('password_rejected.', ''));

const alice = {
  name: 'Alice Liddell',
  username: 'wonder',
  email: 'rabbit@example.com',
  phone: '14155550123',
};

describe('password policy', () => {
  it.each([
    ['xK9', ['too_short']],
    ['tr0ub4dor&3', []],
    [`${'xK9!'.repeat(64)}x`, ['too_long']],
    ['pässwörter', ['unsupported_characters']],
    ['tr0ub4dor🙂', ['unsupported_characters']],
    ['aaaaaaaaaaaa', ['restricted.repetition']],
    ['12345678', ['restricted.sequence']],
    ['87654321', ['restricted.sequence']],
    ['QWERTYUIOP', ['restricted.sequence']],
    ['1qaz2wsx', ['restricted.sequence']],
    ['aaa12345', ['restricted.repetition', 'restricted.sequence']],
    // A run that changes its case is none.
    ['aBcDeFgH', []],
    // Three letters beside the phrases are enough.
    ['12345678xk9', []],
    ['12345678xk', ['restricted.sequence']],
  ])('refuses %s for %j', (password, expected) => {
    expect(reasons(password)).toEqual(expected);
  });

  it.each([
    ['alice liddell', true],
    ['AliceLiddell', true],
    ['liddellx1', true],
    ['wonderxx', true],
    ['rabbit!!', true],
    ['14155550123', true],
    ['Alice-alice-1', false],
    ['rabbit@example.com', false],
  ])('finds the user in %s: %s', (password, found) => {
    expect(reasons(password, undefined, alice).includes('restricted.user_info')).toBe(found);
    const rejects = { pwned: false, userInfo: false, repetitionAndSequence: false };
    expect(reasons(password, { rejects }, alice)).toEqual([]);
  });

  it('finds forbidden words regardless of case, after repetition and sequence, before the user', () => {
    const rejects = { pwned: false, words: ['acme'] };
    expect(reasons('ACMEacme', { rejects })).toEqual(['restricted.words']);
    expect(reasons('aliceacme', { rejects }, alice)).toEqual([
      'restricted.user_info',
      'restricted.words',
    ]);
  });

  it('names the limit that is missed', () => {
    const policy = { length: { min: 12 }, characterTypes: { min: 3 }, rejects: { pwned: false } };
    expect(passwordIssues('short1!', policy, {})).toEqual([
      { code: 'password_rejected.too_short', interpolation: { min: 12 } },
    ]);
    expect(passwordIssues('aaaaaaaaaaaa', policy, {})).toEqual([
      { code: 'password_rejected.character_types', interpolation: { min: 3 } },
      { code: 'password_rejected.restricted.repetition' },
    ]);
  });

  it('checks leaked passwords where the policy says so, and without a policy', () => {
    expect(reasons('iloveyou', {})).toEqual(['pwned']);
    expect(reasons('iloveyou', { rejects: { pwned: false } })).toEqual([]);
  });
});
