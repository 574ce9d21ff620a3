import { describe, expect, it } from 'vitest';
import { checkUsername, usernameRules } from './username-rules.ts';

const stateOf = (name: string, policy: Parameters<typeof usernameRules>[0] = {}) =>
  Object.fromEntries(
    checkUsername(name, usernameRules(policy)).map(({ id, state }) => [id, state]),
  );

describe('usernameRules', () => {
  it('fills in what the tenant leaves out', () => {
    expect(usernameRules({ maxLength: 20, allowedChars: { uppercase: false } })).toEqual({
      minLength: 1,
      maxLength: 20,
      lowercase: true,
      uppercase: false,
      numbers: true,
      underscore: true,
    });
  });
});

describe('checkUsername', () => {
  it('judges nothing before anything is typed', () => {
    expect(stateOf('', { minLength: 3 })).toEqual({
      length: 'pending',
      characters: 'pending',
      start: 'pending',
    });
  });

  it('tells a length that only Logto itself bounds when it is broken', () => {
    expect(stateOf('a')).not.toHaveProperty('length');
    expect(stateOf('a'.repeat(129))).toMatchObject({ length: 'unmet' });
  });

  it.each([
    ['bob', { length: 'met', characters: 'met', start: 'met' }],
    ['bo', { length: 'unmet', characters: 'met', start: 'met' }],
    ['bobbobbob', { length: 'unmet', characters: 'met', start: 'met' }],
    ['1bob', { length: 'met', characters: 'met', start: 'unmet' }],
    ['Bob', { length: 'met', characters: 'unmet', start: 'met' }],
    ['bo.b', { length: 'met', characters: 'unmet', start: 'met' }],
    ['bób', { length: 'met', characters: 'unmet', start: 'met' }],
  ])('judges %s', (name, states) => {
    expect(
      stateOf(name, { minLength: 3, maxLength: 6, allowedChars: { uppercase: false } }),
    ).toEqual(states);
  });

  it('does not forbid a number at the start where there are none anyway', () => {
    expect(stateOf('1', { allowedChars: { numbers: false } })).toEqual({ characters: 'unmet' });
  });
});
