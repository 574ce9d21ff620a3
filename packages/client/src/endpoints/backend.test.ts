import { describe, expect, it, vi } from 'vitest';
import { stepUpRecord } from '../test/samples.ts';
import { rejection, scriptedClient } from '../test/scripted-client.ts';
import { done, json, refusal, silence } from '../test/scripted-fetch.ts';

const backend = 'https://backend.test/account';

describe('without a backend', () => {
  it('the client says so, and takes a call for the mistake that it is', async () => {
    const { client, calls } = scriptedClient([]);
    expect(client.hasBackend).toBe(false);
    for (const [call, action] of [
      [client.tokens.list(), 'tokens.list'],
      [client.tokens.create({ name: 'CI', expiresAt: null }), 'tokens.create'],
      [client.tokens.rename({ name: 'CI', newName: 'x' }), 'tokens.rename'],
      [client.tokens.remove({ name: 'CI' }), 'tokens.remove'],
      [client.deletion.remove({ confirmation: 'alice' }), 'deletion.remove'],
    ] as const) {
      const error = await rejection(call);
      expect(error).toEqual(new TypeError(`${action}: no backend`));
    }
    expect(calls).toEqual([]);
  });
});

describe('through the backend', () => {
  it('go the token, the step-up record and the language', async () => {
    const { client, calls } = scriptedClient([json({ tokens: [] }), done()], {
      backend,
      locale: 'fr',
    });
    expect(client.hasBackend).toBe(true);
    client.verification.set(stepUpRecord('record-1', Date.now() + 60_000));
    await client.tokens.list();
    await client.deletion.remove({ confirmation: 'alice' });
    expect(calls.map(({ url }) => url.href)).toEqual([
      `${backend}/personal-access-tokens?locale=fr`,
      `${backend}/account?locale=fr`,
    ]);
    for (const { headers, init } of calls) {
      expect(headers.get('authorization')).toBe('Bearer token-1');
      expect(headers.get('logto-verification-id')).toBe('record-1');
      expect([init.credentials, init.cache]).toEqual(['omit', 'no-store']);
    }
  });

  it('comes the secret of a new token, once', async () => {
    const token = { name: 'CI', createdAt: 1, expiresAt: null };
    const { client } = scriptedClient(
      [
        json({ ...token, value: 'pat_1' }, 201),
        json({ tokens: [{ ...token, value: 'pat_1' }] }),
        json({ ...token, value: 'pat_1' }),
      ],
      { backend },
    );
    expect(await client.tokens.create({ name: 'CI', expiresAt: null })).toEqual({
      ...token,
      value: 'pat_1',
    });
    expect(await client.tokens.list()).toEqual([token]);
    expect(await client.tokens.rename({ name: 'CI', newName: 'CI' })).toEqual(token);
  });

  it('a refused token is renewed once, since nothing was done', async () => {
    const { client, calls } = scriptedClient([refusal('backend.invalid_token', 401), done()], {
      backend,
      getAccessToken: ({ fresh }) => ({ token: fresh ? 'token-2' : 'token-1', userId: 'user-1' }),
    });
    await client.tokens.remove({ name: 'CI' });
    expect(calls.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('a refused record is forgotten, so that the user is asked again', async () => {
    const { client } = scriptedClient([refusal('verification_record.permission_denied', 401)], {
      backend,
    });
    client.verification.set(stepUpRecord('record-1', Date.now() + 60_000));
    await rejection(client.deletion.remove({ confirmation: 'alice' }));
    expect(client.verification.current()).toBeUndefined();
  });

  it('an ID token goes in the body, where one is given', async () => {
    const { client, calls } = scriptedClient([done()], { backend });
    await client.deletion.remove({ confirmation: 'alice', idToken: 'a.b.c' });
    expect(calls[0]?.json).toEqual({ confirmation: 'alice', idToken: 'a.b.c' });
  });

  it('a deletion may take longer than other calls', async () => {
    vi.useFakeTimers();
    const { client } = scriptedClient([silence, silence], { backend, timeout: 1000 });
    const outcomes: string[] = [];
    for (const [name, call] of [
      ['token', client.tokens.remove({ name: 'CI' })],
      ['account', client.deletion.remove({ confirmation: 'alice' })],
    ] as const) {
      call.catch(() => outcomes.push(name));
    }
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcomes).toEqual(['token']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcomes).toEqual(['token', 'account']);
    vi.useRealTimers();
  });
});
