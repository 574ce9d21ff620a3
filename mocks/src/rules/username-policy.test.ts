import { expect, it } from 'vitest';
import type { UsernamePolicy } from '../state/tenant-model.ts';
import { usernameViolation } from './username-policy.ts';

const open: UsernamePolicy = {
  caseSensitive: true,
  minLength: 1,
  maxLength: 128,
  allowedChars: { lowercase: true, uppercase: true, numbers: true, underscore: true },
};

const without = (characters: keyof UsernamePolicy['allowedChars']): UsernamePolicy => ({
  ...open,
  allowedChars: { ...open.allowedChars, [characters]: false },
});

it.each<[string, UsernamePolicy, string | undefined]>([
  ['alice', open, undefined],
  ['', open, 'required'],
  ['1alice', open, 'starts_with_number'],
  ['alice-l', open, 'invalid_charset_hard'],
  ['al', { ...open, minLength: 3 }, 'too_short'],
  ['alice', { ...open, maxLength: 4 }, 'too_long'],
  ['Alice', without('uppercase'), 'uppercase_not_allowed'],
  ['alice', without('lowercase'), 'lowercase_not_allowed'],
  ['alice1', without('numbers'), 'numbers_not_allowed'],
  ['alice_l', without('underscore'), 'underscore_not_allowed'],
  ['AL', { ...without('uppercase'), minLength: 3 }, 'too_short'],
])('judges %j', (username, policy, violation) => {
  expect(usernameViolation(username, policy)).toBe(violation);
});
