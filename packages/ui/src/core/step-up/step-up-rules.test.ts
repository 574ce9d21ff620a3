import { describe, expect, it } from 'vitest';
import { acceptsReauthentication, asksAlone, requiresStepUpFirst } from './step-up-rules.ts';

describe('an action asks for itself', () => {
  it('when it cannot be undone, unless the host gives it time', () => {
    expect(asksAlone({}, 'deletion.remove')).toBe(true);
    expect(asksAlone({ maxAge: { 'deletion.remove': 60 } }, 'deletion.remove')).toBe(false);
    expect(asksAlone({}, 'email.remove')).toBe(false);
  });

  it('when the host gives it no time', () => {
    const rules = { maxAge: { 'email.remove': 0, 'phone.remove': -1, 'mfa.remove': 1 } };
    expect(asksAlone(rules, 'email.remove')).toBe(true);
    expect(asksAlone(rules, 'phone.remove')).toBe(true);
    expect(asksAlone(rules, 'mfa.remove')).toBe(false);
    expect(asksAlone(rules, 'username.remove')).toBe(false);
  });
});

describe('an action asks before it is tried', () => {
  it('where the host wants it, as long as the user has not verified', () => {
    const rules = { before: ['email.remove'] as const };
    expect(requiresStepUpFirst(rules, 'email.remove', undefined)).toBe(true);
    expect(requiresStepUpFirst(rules, 'email.remove', 0)).toBe(false);
    expect(requiresStepUpFirst(rules, 'phone.remove', undefined)).toBe(false);
    expect(requiresStepUpFirst({}, 'email.remove', undefined)).toBe(false);
  });

  it('when the verification is older than the host allows', () => {
    const rules = { maxAge: { 'email.remove': 60 } };
    expect(requiresStepUpFirst(rules, 'email.remove', undefined)).toBe(true);
    expect(requiresStepUpFirst(rules, 'email.remove', 60_000)).toBe(false);
    expect(requiresStepUpFirst(rules, 'email.remove', 60_001)).toBe(true);
    expect(requiresStepUpFirst(rules, 'phone.remove', 60_001)).toBe(false);
  });

  it('always when the host gives it no time', () => {
    expect(requiresStepUpFirst({ maxAge: { 'email.remove': 0 } }, 'email.remove', 0)).toBe(true);
    // The clock was set back meanwhile.
    expect(requiresStepUpFirst({ maxAge: { 'email.remove': 0 } }, 'email.remove', -1000)).toBe(
      true,
    );
  });

  it('when it cannot be undone, although the user has verified; without that the server asks', () => {
    expect(requiresStepUpFirst({}, 'deletion.remove', 0)).toBe(true);
    expect(requiresStepUpFirst({}, 'deletion.remove', undefined)).toBe(false);
    const rules = { maxAge: { 'deletion.remove': 60 } };
    expect(requiresStepUpFirst(rules, 'deletion.remove', 1000)).toBe(false);
  });
});

it.each([
  ['tokens.create', true],
  ['deletion.remove', true],
  ['providerTokens.get', false],
  ['email.remove', false],
  ['tokensx', false],
  ['extend', false],
])('a fresh sign-in stands in for a verification at %s: %s', (purpose, takes) => {
  expect(acceptsReauthentication(purpose)).toBe(takes);
});
