import { createFakeLogto, type SignInExperience, type TenantPatch } from '@account-center/mocks';
import { describe, expect, it } from 'vitest';
import { passwordRules as ruleOfCode } from '../../core/problem-rules.lazy.ts';
import { signedInAs } from '../../test/signed-in-as.ts';
import { checkPassword, passwordRules } from './password-rules.ts';
import { userPhrases } from './restricted-phrases.ts';

type Policy = SignInExperience['passwordPolicy'];

const alice = {
  username: 'alice_w',
  password: 'Corr3ct-Horse!battery',
  primaryEmail: 'al.liddell@example.com',
  primaryPhone: '14155550123',
  name: 'Alice Pleasance  Liddell',
};

/** The same numbers in every run. Mulberry32. */
const createRandom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
};

const letters =
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
/** What passwords are made of: runs, repetitions, personal data, words, and what no policy takes. */
const pieces = [
  ...['abc', 'cba', 'XYZ', 'ab', 'qwer', 'poiu', 'ASDF', 'zxc', '1qaz', 'zaq1', '9ol', '8ik'],
  ...['123', '987', '0123456789', '12', 'aaa', 'aa', 'ZZZZ', '111', '!!!', '   '],
  ...['alice', 'Alice', 'PLEASANCE', 'liddell', 'AlicePleasanceLiddell', 'al.liddell'],
  ...['Alice Pleasance  Liddell', 'alice_w', '14155550123', '4155550123', 'example'],
  ...['acme', 'ACME', 'wonder land', 'é', '😀', 'ß', 'x', 'K', '7', '-', 'pH', 'q9!'],
];

const createPasswords = (count: number, seed: number): string[] => {
  const random = createRandom(seed);
  const pick = (from: string | readonly string[]) => from[random(from.length)] ?? '';
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random(5) }, () =>
      random(3) === 0 ? pick(letters) : pick(pieces),
    ).join(''),
  );
};

const signIn = async (passwordPolicy: Policy) => {
  const logto = createFakeLogto();
  const tenant: TenantPatch = { signInExperience: { passwordPolicy } };
  const { accessToken, user } = await signedInAs(alice)(logto, tenant);
  const post = async (path: string, password: string, verification = '') =>
    logto.fetch(`${logto.endpoint}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
        'logto-verification-id': verification,
      },
      body: JSON.stringify({ password }),
    });
  const verified = await (await post('/api/verifications/password', alice.password)).json();
  return {
    user,
    /** The rules that the server says a password breaks. */
    async judge(password: string): Promise<string[]> {
      const response = await post(
        '/api/my-account/password',
        password,
        verified.verificationRecordId,
      );
      if (response.status === 204) return [];
      const { code, data } = await response.json();
      if (code !== 'password.rejected') return [code];
      return data.map((issue: { code: string }) => ruleOfCode[issue.code] ?? issue.code);
    },
  };
};

const policies: ReadonlyArray<readonly [string, Policy]> = [
  ['nothing, so that the defaults hold', {}],
  ['short passwords of three types', { length: { min: 3, max: 9 }, characterTypes: { min: 3 } }],
  ['words', { length: { min: 1 }, rejects: { words: ['acme', 'Wonder Land'] } }],
  ['no sequences', { length: { min: 1 }, rejects: { userInfo: false, words: [] } }],
  ['no personal data', { length: { min: 1 }, rejects: { repetitionAndSequence: false } }],
  ['all four types', { length: { min: 4 }, characterTypes: { min: 4 } }],
];

describe('checkPassword', () => {
  it.each(policies)(
    'judges as the server does where the tenant asks for %s',
    async (name, policy) => {
      const { judge } = await signIn(policy);
      const rules = passwordRules(policy);
      const phrases = userPhrases({
        name: alice.name,
        username: alice.username,
        email: alice.primaryEmail,
        phone: alice.primaryPhone,
      });
      const seen = { taken: 0, refused: 0 };

      for (const password of createPasswords(250, name.length)) {
        const theirs = new Set(await judge(password));
        const ours = new Set(
          checkPassword(password, rules, phrases)
            .filter(({ state }) => state === 'unmet')
            .map(({ id }) => id),
        );
        // The server says "only these characters" or counts the types, we say both; it alone knows leaks and the old one.
        if (ours.has('characters')) ours.delete('types');
        for (const known of ['leaked', 'user.same_password']) theirs.delete(known);
        expect({ password, broken: [...ours].sort() }).toEqual({
          password,
          broken: [...theirs].sort(),
        });
        seen[ours.size === 0 ? 'taken' : 'refused'] += 1;
      }
      expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(10);
    },
  );

  it('judges nothing before anything is typed', () => {
    const rules = passwordRules({ characterTypes: { min: 2 } });
    expect(checkPassword('', rules, [])).toEqual([
      { id: 'length', state: 'pending' },
      { id: 'types', state: 'pending' },
      { id: 'leaked', state: 'pending' },
    ]);
  });

  it('counts a letter of two units as two, as the server does', () => {
    const rules = passwordRules({ length: { min: 4 }, rejects: { pwned: false } });
    expect(checkPassword('ab😀', rules, [])).toContainEqual({ id: 'length', state: 'met' });
  });
});

describe('userPhrases', () => {
  it('takes the parts of a name, the name of an email, and nothing that is not there', () => {
    expect(userPhrases({ name: 'Ada  King', username: null, email: 'Ada.K@x.org' })).toEqual([
      'ada  king',
      'adaking',
      'ada',
      'king',
      'ada.k',
    ]);
  });
});
