import { describe, expect, it } from 'vitest';
import { stepUpRecord } from './test/samples.ts';
import { rejection, scriptedClient } from './test/scripted-client.ts';
import { done, json, refusal } from './test/scripted-fetch.ts';

const proxy = {
  endpoint: '/api/account/',
  backend: '/api/account/backend',
  getAccessToken: null,
};

describe('a client without tokens, before a proxy that has the session', () => {
  it('sends the session, and the header that no other origin may send', async () => {
    const { client, calls } = scriptedClient([json({ id: 'user-1' }), done(), done()], {
      ...proxy,
      locale: 'fr',
    });
    client.verification.set(stepUpRecord('record-1', Date.now() + 60_000));
    await client.account.get();
    await client.password.set({ password: 'x' });
    await client.tokens.remove({ name: 'CI' });
    expect(calls.map(({ url }) => url.pathname + url.search)).toEqual([
      '/api/account/api/my-account?locale=fr',
      '/api/account/api/my-account/password?locale=fr',
      '/api/account/backend/personal-access-tokens?locale=fr',
    ]);
    for (const { headers, init } of calls) {
      expect(headers.has('authorization')).toBe(false);
      expect(headers.get('x-account-center')).toBe('1');
      expect(headers.get('logto-verification-id')).toBe('record-1');
      expect([init.credentials, init.cache]).toEqual(['same-origin', 'no-store']);
    }
  });

  it('reads the settings as everyone does', async () => {
    const settings = json({ accountCenter: { enabled: true, fields: {} }, signInExperience: {} });
    const { client, calls } = scriptedClient([settings], proxy);
    await rejection(client.settings.get().then(() => Promise.reject('read')));
    expect(calls[0]?.url.pathname).toBe('/api/account/backend/settings');
    expect(calls[0]?.headers.has('x-account-center')).toBe(false);
  });

  it('asks no one for a token when the session is over', async () => {
    const { client, calls } = scriptedClient([refusal('backend.missing_token', 401)], proxy);
    expect(await rejection(client.account.get())).toMatchObject({ code: 'backend.missing_token' });
    expect(calls).toHaveLength(1);
  });
});
