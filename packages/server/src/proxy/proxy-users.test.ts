import { createAccountClient, isUserChanged } from '@account-center/client';
import { describe, expect, it } from 'vitest';
import { setUpProxy } from '../test/set-up-proxy.ts';
import type { SessionToken } from './session-token.ts';

/** Alice's page, whose cookie becomes Bob's as soon as the test says so. */
const twoUsers = async (kind: 'bare' | 'with the user') => {
  const session: { token: string; userId: string } = { token: '', userId: '' };
  const getAccessToken: SessionToken = () => (kind === 'bare' ? session.token : { ...session });
  const rig = await setUpProxy({ getAccessToken });
  const { id } = rig.logto.createUser({ username: 'bob', password: 'Bobs-Passw0rd!', name: 'Bob' });
  const bob = rig.logto.state.users.find(id);
  if (!bob) throw new TypeError('Bob was not created');
  const tokenOfBob = rig.logto.signIn({ userId: id }).accessToken;
  Object.assign(session, { token: rig.accessToken, userId: rig.user.id });
  return {
    ...rig,
    bob,
    becomeBob: () => Object.assign(session, { token: tokenOfBob, userId: id }),
    become: (token: string) => Object.assign(session, { token }),
  };
};

const failure = (call: Promise<unknown>) => call.catch((error: unknown) => error);
const asAlice = (id: string) => ({ headers: { 'account-center-user': id } });

describe.each(['bare', 'with the user'] as const)('a session with a token %s', (kind) => {
  it('that becomes another user’s takes no write of the page, and shows it nothing', async () => {
    const { client, becomeBob, bob, sent } = await twoUsers(kind);
    await client.account.get();
    becomeBob();
    sent.length = 0;
    const calls = [
      client.account.update({ name: 'Alice' }),
      client.account.updateProfile({ nickname: 'Al' }),
      client.account.uploadAvatar(new Blob(['x'])),
      client.password.set({ password: 'Chosen-By-Alice-1' }),
      client.verifications.password({ password: 'x' }),
      client.tokens.list(),
      client.tokens.create({ name: 'CI', expiresAt: null }),
      client.deletion.remove({ confirmation: 'bob' }),
      client.mfa.list(),
      client.sessions.list(),
      client.account.userInfo(),
      client.account.get(),
    ];
    for (const error of await Promise.all(calls.map(failure))) {
      expect(error).toSatisfy(isUserChanged);
    }
    expect(bob).toMatchObject({ name: 'Bob', password: 'Bobs-Passw0rd!' });
    const written = sent.filter(
      ({ method, url }) => method !== 'GET' && !url.endsWith('/introspection'),
    );
    expect(written).toEqual([]);
  });

  it('refuses a page that is made for someone else, from its first request', async () => {
    const { outcome, raw, user, becomeBob } = await twoUsers(kind);
    becomeBob();
    const headers = asAlice(user.id);
    for (const path of ['/api/my-account', '/api/my-account/mfa-settings', '/oidc/me']) {
      expect(await outcome(raw('GET', `/api/account${path}`, headers))).toEqual([
        409,
        'backend.user_changed',
      ]);
    }
    const tokens = '/api/account/backend/personal-access-tokens';
    expect(await outcome(raw('GET', tokens, headers))).toEqual([409, 'backend.user_changed']);
  });

  it('of the same user goes on', async () => {
    const { client, user } = await twoUsers(kind);
    await client.account.get();
    await client.account.update({ name: 'Al' });
    expect(user.name).toBe('Al');
    expect(await client.tokens.list()).not.toEqual([]);
  });
});

describe('whose a bare token is', () => {
  const account = ({ url }: { readonly url: string }) => url.endsWith('/api/my-account');

  it('is asked once for many requests, and not when the account itself was read', async () => {
    const { raw, sent, user, client } = await twoUsers('bare');
    const path = '/api/account/api/my-account/mfa-settings';
    await Promise.all([1, 2, 3].map(() => raw('GET', path, asAlice(user.id))));
    expect(sent.filter(account)).toHaveLength(1);
    await client.account.get();
    await client.account.updateProfile({ nickname: 'Al' });
    expect(sent.filter(account)).toHaveLength(2);
  });

  it('is asked again after a minute', async () => {
    const { raw, sent, user, logto } = await twoUsers('bare');
    const path = '/api/account/api/my-account/mfa-settings';
    await raw('GET', path, asAlice(user.id));
    logto.clock.advance(59_000);
    await raw('GET', path, asAlice(user.id));
    expect(sent.filter(account)).toHaveLength(1);
    logto.clock.advance(2000);
    await raw('GET', path, asAlice(user.id));
    expect(sent.filter(account)).toHaveLength(2);
  });

  it('is not asked for a page that does not say whose it is', async () => {
    const { raw, sent } = await twoUsers('bare');
    await raw('GET', '/api/account/api/my-account/mfa-settings');
    expect(sent.filter(account)).toHaveLength(0);
  });

  it('cannot be told of a token that is over: the page is told that instead, and nothing is sent', async () => {
    const { outcome, raw, user, become, sent } = await twoUsers('bare');
    become('x'.repeat(43));
    const options = { ...asAlice(user.id), body: '{"name":"Al"}' };
    const json = { ...options.headers, 'content-type': 'application/json' };
    const write = raw('PATCH', '/api/account/api/my-account', { ...options, headers: json });
    expect(await outcome(write)).toEqual([401, 'auth.unauthorized']);
    expect(sent.map(({ method }) => method)).toEqual(['GET']);
  });
});

it('a backend with tokens refuses a page of another user, too', async () => {
  const { logto, proxy: _, ...rig } = await setUpProxy();
  const client = createAccountClient({
    endpoint: logto.endpoint,
    backend: 'https://app.example.com/api/account/backend',
    userId: 'someone-else',
    // A host that is wrong about whose its token is.
    getAccessToken: () => ({ token: rig.accessToken, userId: 'someone-else' }),
    fetch: (url, init) =>
      url.includes('/backend/')
        ? rig.raw('GET', new URL(url).pathname, {
            headers: init.headers as Record<string, string>,
          })
        : logto.fetch(url, init),
  });
  expect(await failure(client.tokens.list())).toSatisfy(isUserChanged);
});
