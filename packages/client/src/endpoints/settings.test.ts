import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rejection, scriptedClient } from '../test/scripted-client.ts';
import { json, offline, type ScriptedCall } from '../test/scripted-fetch.ts';

const accountCenter = { enabled: true, fields: { name: 'Edit' } };
const signInExperience = {
  signIn: { methods: [] },
  signUp: { identifiers: ['username'] },
  mfa: { factors: [], policy: 'NoPrompt' },
  socialConnectors: [],
};
const answer = ({ url }: ScriptedCall) =>
  json(url.pathname.endsWith('sign-in-exp') ? signInExperience : accountCenter);

beforeEach(() => {
  // No wait between tries.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the settings', () => {
  it('come from both public endpoints, asked at the same time and without a token', async () => {
    const { client, calls } = scriptedClient([answer, answer], {
      getAccessToken: () => {
        throw new Error('No one asks');
      },
      locale: 'fr',
    });
    await expect(client.settings.get()).resolves.toEqual({ accountCenter, signInExperience });
    expect(calls.map(({ url }) => url.href)).toEqual([
      'https://auth.test/api/.well-known/account-center',
      'https://auth.test/api/.well-known/sign-in-exp',
    ]);
    expect(calls.flatMap(({ headers }) => [...headers])).toEqual([]);
    expect(calls.map(({ init }) => init.cache)).toEqual(['default', 'default']);
  });

  it.each(['/account-backend', '/account-backend/'])(
    'come from the backend alone if there is one: %s',
    async (backend) => {
      const { client, calls } = scriptedClient([json({ accountCenter, signInExperience })], {
        backend,
      });
      await expect(client.settings.get()).resolves.toEqual({ accountCenter, signInExperience });
      expect(calls.map(({ url }) => url.href)).toEqual([
        'https://page.test/account-backend/settings',
      ]);
      expect(calls.flatMap(({ headers }) => [...headers])).toEqual([]);
    },
  );

  it('are not asked for again where a browser withholds them', async () => {
    const { client, calls } = scriptedClient([offline(), offline()]);
    expect(await rejection(client.settings.get())).toMatchObject({
      name: 'NetworkError',
      action: 'settings.get',
    });
    expect(calls).toHaveLength(2);
  });

  it('are asked for again when the backend cannot be reached', async () => {
    const { client, calls } = scriptedClient(
      [offline(), offline(), json({ accountCenter, signInExperience })],
      { backend: 'https://backend.test' },
    );
    await client.settings.get();
    expect(calls).toHaveLength(3);
  });
});
