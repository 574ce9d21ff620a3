import { fullUser, socialOnlyUser } from '@account-center/mocks';
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderHooks } from '../test/render-hooks.tsx';
import { signedInAs } from '../test/signed-in-as.ts';
import { withPolicy } from '../test/with-policy.ts';
import { useRemainingMethods } from './use-remaining-methods.ts';
import { useRemainingText } from './use-remaining-text.ts';

const useWithoutEmail = () => useRemainingMethods('email');
const useWithoutUsername = () => useRemainingMethods('username');
const useWithoutSocial = () => useRemainingMethods('social', 'mock-social');
const useText = () => {
  const text = useRemainingText();
  const { remaining } = useRemainingMethods('email');
  return text(remaining, (target) => (target === 'mock-social' ? 'Mock Social' : target));
};

const password = 'Corr3ct-Horse!battery';

describe('useRemainingMethods', () => {
  it('lists what a user can still sign in with, without asking for enterprise identities', async () => {
    const { hooks, requests } = await renderHooks(useWithoutEmail, { scenario: fullUser });
    await waitFor(() =>
      expect(hooks().remaining).toEqual([
        { kind: 'username', value: 'alice' },
        { kind: 'phone', value: '14155550123' },
        { kind: 'social', value: 'mock-social' },
      ]),
    );
    expect(hooks().isLast).toBe(false);
    expect(requests()).not.toContain('GET /oidc/me');
  });

  it('does not count passwords: a user name alone is the last way', async () => {
    const { hooks } = await renderHooks(useWithoutUsername, {
      scenario: signedInAs({ username: 'alice', password }),
    });
    await waitFor(() => expect(hooks()).toEqual({ remaining: [], isLast: true }));
  });

  it('takes one of several social accounts for itself', async () => {
    const social = (id: string) => ({ userId: id, details: { id } });
    const { hooks } = await renderHooks(useWithoutSocial, {
      scenario: signedInAs({ identities: { 'mock-social': social('a'), github: social('b') } }),
      tenant: { connectors: ['email', 'sms', { target: 'github' }] },
    });
    await waitFor(() => expect(hooks().remaining).toEqual([{ kind: 'social', value: 'github' }]));
    const last = await renderHooks(useWithoutSocial, { scenario: socialOnlyUser });
    await waitFor(() => expect(last.hooks()).toEqual({ remaining: [], isLast: true }));
  });

  it('asks for enterprise identities when nothing else remains', async () => {
    const now = Date.now();
    const { hooks } = await renderHooks(useWithoutEmail, {
      scenario: signedInAs({
        primaryEmail: 'alice@example.com',
        ssoIdentities: [
          {
            id: 'sso',
            ssoConnectorId: 'acme',
            issuer: 'https://login.acme.example',
            identityId: 'alice',
            detail: {},
            createdAt: now,
            updatedAt: now,
          },
        ],
      }),
    });
    expect(hooks().isLast).toBe(false);
    await waitFor(() =>
      expect(hooks()).toEqual({
        remaining: [{ kind: 'enterprise', value: 'https://login.acme.example' }],
        isLast: false,
      }),
    );
  });

  it('is uncertain while enterprise identities cannot be read', async () => {
    const { hooks, requests } = await renderHooks(useWithoutEmail, {
      scenario: signedInAs({ primaryEmail: 'alice@example.com' }),
      before: ({ faults }) => faults.add({ path: '/oidc/me', status: 400, body: {} }),
    });
    await waitFor(() => expect(requests()).toContain('GET /oidc/me'));
    await waitFor(() => expect(hooks()).toEqual({ remaining: [], isLast: false }));
  });

  it('is uncertain when some are hidden from this page: the server has the last word', async () => {
    const { hooks, requests } = await renderHooks(useWithoutEmail, {
      scenario: signedInAs({ primaryEmail: 'alice@example.com' }),
      tenant: withPolicy({ phone: 'Off' }),
    });
    await waitFor(() => expect(requests()).toContain('GET /oidc/me'));
    await waitFor(() => expect(hooks()).toEqual({ remaining: [], isLast: false }));
  });

  const onlyPassword = (identifier: 'username' | 'email' | 'phone') => ({
    identifier,
    password: true,
    verificationCode: false,
    isPasswordPrimary: true,
  });
  it.each([
    ['a username without a password', { username: 'sam' }, undefined],
    [
      'a phone number that needs a password',
      { primaryPhone: '14155550123' },
      [onlyPassword('username'), onlyPassword('phone')],
    ],
    [
      'a username that the sign-in does not ask for',
      { username: 'sam', password },
      [onlyPassword('email')],
    ],
    [
      'an account at a provider that is not offered any more',
      { identities: { github: { userId: 'a', details: {} } } },
      undefined,
    ],
  ])('does not promise %s, although the server would be content', async (_, user, methods) => {
    const { hooks, requests } = await renderHooks(useWithoutEmail, {
      scenario: signedInAs({ primaryEmail: 'alice@example.com', ...user }),
      tenant: methods ? { signInExperience: { signIn: { methods } } } : {},
    });
    await waitFor(() => expect(requests()).toContain('GET /oidc/me'));
    await waitFor(() => expect(hooks()).toEqual({ remaining: [], isLast: false }));
  });

  it('goes by the password alone without settings', async () => {
    const { hooks } = await renderHooks(useWithoutEmail, {
      scenario: signedInAs({
        username: 'sam',
        primaryEmail: 'alice@example.com',
        primaryPhone: '14155550123',
      }),
      withoutSettings: true,
    });
    await waitFor(() =>
      expect(hooks().remaining).toEqual([{ kind: 'phone', value: '14155550123' }]),
    );
  });
});

describe('useRemainingText', () => {
  it('names them in a sentence, each once', async () => {
    const { hooks } = await renderHooks(useText, { scenario: fullUser });
    expect(hooks()).toBe('Make sure that you can still sign in another way.');
    await waitFor(() =>
      expect(hooks()).toBe(
        'You can still sign in with your username, your phone number, or your Mock Social account.',
      ),
    );
  });

  it('joins them as the language does', async () => {
    const { hooks } = await renderHooks(useText, {
      scenario: signedInAs({ username: 'alice', password, primaryPhone: '14155550123' }),
      props: { locale: 'de', translations: { remaining: { remains: 'Noch: {methods}.' } } },
    });
    await waitFor(() => expect(hooks()).toBe('Noch: your username oder your phone number.'));
  });
});
