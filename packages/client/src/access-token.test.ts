import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTokenSource, type GetAccessToken } from './access-token.ts';
import { rejection, scriptedClient } from './test/scripted-client.ts';
import { done, json, offline, refusal, silence } from './test/scripted-fetch.ts';

const me = () => json({ id: 'user-1' });
const unauthorized = () => refusal('auth.unauthorized', 401);
const bearer = ({ headers }: { headers: Headers }) => headers.get('authorization')?.slice(7);

/** A host that has `stale` and gets `fresh` when asked to. */
const hostWith = (fresh: string | undefined) =>
  vi.fn<GetAccessToken>(async (options) => (options.fresh ? fresh : 'stale'));

describe('without a token', () => {
  it.each([
    ['nothing', () => undefined],
    ['null', async () => null],
    ['an empty text', () => ''],
    ['something that fits no header', () => 'to\nken'],
  ])('nothing is sent when the host gives %s', async (_, getAccessToken) => {
    const { client, calls } = scriptedClient([], { getAccessToken });
    expect(await rejection(client.account.get())).toMatchObject({
      name: 'UnauthenticatedError',
      action: 'account.get',
      message: 'account.get: no access token',
    });
    expect(calls).toEqual([]);
  });

  it('the reason of the host is the cause', async () => {
    const reason = new Error('Refresh token expired');
    const { client } = scriptedClient([], { getAccessToken: () => Promise.reject(reason) });
    expect(await rejection(client.account.get())).toMatchObject({
      name: 'UnauthenticatedError',
      cause: reason,
    });
  });

  it('a host that has no connection is not a host without a user', async () => {
    const { client } = scriptedClient([], { getAccessToken: () => Promise.reject(offline()) });
    expect(await rejection(client.email.remove())).toMatchObject({ name: 'NetworkError' });
  });
});

describe('a refused token', () => {
  it('is replaced by a fresh one, once', async () => {
    const getAccessToken = hostWith('fresh');
    const { client, calls } = scriptedClient([unauthorized(), me()], { getAccessToken });
    await expect(client.account.get()).resolves.toEqual({ id: 'user-1' });
    expect(calls.map(bearer)).toEqual(['stale', 'fresh']);
    expect(getAccessToken.mock.calls).toEqual([[{ fresh: false }], [{ fresh: true }]]);
  });

  it('is replaced for writes too, since the server did nothing', async () => {
    const { client, calls } = scriptedClient([unauthorized(), done()], {
      getAccessToken: ({ fresh }) => ({ token: fresh ? 'fresh' : 'stale', userId: 'user-1' }),
    });
    await client.password.set({ password: 'x' });
    expect(calls.map(bearer)).toEqual(['stale', 'fresh']);
  });

  it('is replaced for the OpenID endpoint as well', async () => {
    const { client, calls } = scriptedClient(
      [json({ error: 'invalid_token' }, 401), json({ sub: 'user-1' })],
      { getAccessToken: hostWith('fresh') },
    );
    await expect(client.account.userInfo()).resolves.toEqual({});
    expect(calls.map(bearer)).toEqual(['stale', 'fresh']);
  });

  it('is the answer when the fresh one is refused as well: a scope may be missing', async () => {
    const { client, calls } = scriptedClient([unauthorized(), unauthorized()], {
      getAccessToken: hostWith('fresh'),
    });
    expect(await rejection(client.mfa.list())).toMatchObject({
      name: 'ApiError',
      status: 401,
      code: 'auth.unauthorized',
    });
    expect(calls).toHaveLength(2);
  });

  it('is not sent again when the host has no other', async () => {
    const { client, calls } = scriptedClient([unauthorized()], {
      getAccessToken: hostWith('stale'),
    });
    expect(await rejection(client.mfa.list())).toMatchObject({ code: 'auth.unauthorized' });
    expect(calls).toHaveLength(1);
  });

  it('ends in no one being signed in when the host has none any more', async () => {
    const { client } = scriptedClient([unauthorized()], { getAccessToken: hostWith(undefined) });
    expect(await rejection(client.mfa.list())).toMatchObject({ name: 'UnauthenticatedError' });
  });

  it.each([
    ['a missing step-up', refusal('verification_record.permission_denied', 401)],
    ['a suspended user', refusal('user.suspended', 401)],
    ['a missing scope that is a 400', refusal('auth.unauthorized', 400)],
    ['a proxy', new Response('Unauthorized', { status: 401 })],
  ])('is not to blame for %s', async (_, response) => {
    const getAccessToken = hostWith('fresh');
    const { client } = scriptedClient([response], { getAccessToken });
    expect(await rejection(client.email.remove())).toMatchObject({ name: 'ApiError' });
    expect(getAccessToken).toHaveBeenCalledTimes(1);
  });
});

describe('requests that are refused at the same time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('share one refresh', async () => {
    const getAccessToken = hostWith('fresh');
    const answer = (call: { headers: Headers }) =>
      bearer(call) === 'stale' ? unauthorized() : me();
    const { client, calls } = scriptedClient(Array(6).fill(answer), { getAccessToken });
    await Promise.all([client.account.get(), client.account.get(), client.account.get()]);
    expect(calls).toHaveLength(6);
    expect(getAccessToken.mock.calls.filter(([{ fresh }]) => fresh)).toHaveLength(1);
  });

  it('share it also when one answer comes after the refresh', async () => {
    const getAccessToken = hostWith('fresh');
    const late = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return unauthorized();
    };
    const { client, calls } = scriptedClient([unauthorized, late, me(), me()], { getAccessToken });
    const both = Promise.all([client.account.get(), client.account.get()]);
    await vi.advanceTimersByTimeAsync(5000);
    await both;
    expect(calls.map(bearer)).toEqual(['stale', 'stale', 'fresh', 'fresh']);
    expect(getAccessToken.mock.calls.filter(([{ fresh }]) => fresh)).toHaveLength(1);
  });

  it('do not live on an old refresh forever', async () => {
    const getAccessToken = hostWith('fresh');
    const { client } = scriptedClient([unauthorized(), me(), unauthorized(), me()], {
      getAccessToken,
    });
    await client.account.get();
    await vi.advanceTimersByTimeAsync(20_000);
    await client.account.get();
    expect(getAccessToken.mock.calls.filter(([{ fresh }]) => fresh)).toHaveLength(2);
  });

  it('may try again after a refresh that failed', async () => {
    const getAccessToken = vi.fn<GetAccessToken>();
    getAccessToken.mockReturnValueOnce('stale').mockRejectedValueOnce(new Error('Not now'));
    getAccessToken.mockReturnValueOnce('stale').mockReturnValueOnce('fresh');
    const { client } = scriptedClient([unauthorized(), unauthorized(), me()], { getAccessToken });
    expect(await rejection(client.account.get())).toMatchObject({ name: 'UnauthenticatedError' });
    await expect(client.account.get()).resolves.toEqual({ id: 'user-1' });
  });

  it('do not take each other down: one leaves, the other gets its token', async () => {
    let deliver = (_: string) => {};
    const fresh = new Promise<string>((resolve) => {
      deliver = resolve;
    });
    const { client } = scriptedClient([unauthorized(), unauthorized(), me()], {
      getAccessToken: (options) => (options.fresh ? fresh : 'stale'),
    });
    const controller = new AbortController();
    const leaving = rejection(client.account.get({ signal: controller.signal }));
    const staying = client.account.get();
    await vi.advanceTimersByTimeAsync(1);
    controller.abort('gone');
    expect(await leaving).toBe('gone');
    deliver('fresh');
    await expect(staying).resolves.toEqual({ id: 'user-1' });
  });

  it('time out when the host never answers', async () => {
    const { client } = scriptedClient([silence], {
      getAccessToken: () => new Promise(() => {}),
      timeout: 3000,
    });
    const error = rejection(client.account.get());
    await vi.advanceTimersByTimeAsync(3000);
    expect(await error).toMatchObject({
      name: 'TimeoutError',
      action: 'account.get',
      message: 'account.get: no answer in time',
    });
  });
});

describe('a source of tokens', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('remembers a refresh for as long as it was told', async () => {
    const getAccessToken = vi.fn(() => 'fresh');
    const tokens = createTokenSource(getAccessToken, 1000);
    await tokens('stale');
    vi.advanceTimersByTime(1000);
    await tokens('stale');
    expect(getAccessToken).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    await tokens('stale');
    expect(getAccessToken).toHaveBeenCalledTimes(2);
  });

  it('keeps a refresh when an older one fails after it has begun', async () => {
    let fail: (error: unknown) => void = () => undefined;
    const older = new Promise<string>((_, reject) => {
      fail = reject;
    });
    const getAccessToken = vi.fn<GetAccessToken>().mockReturnValueOnce(older);
    getAccessToken.mockReturnValue('token-3');
    const tokens = createTokenSource(getAccessToken, 1000);
    const first = rejection(tokens('token-1'));
    expect(await tokens('token-2')).toEqual({ token: 'token-3' });
    fail(new Error('Not now'));
    await first;
    expect(await tokens('token-2')).toEqual({ token: 'token-3' });
    expect(getAccessToken).toHaveBeenCalledTimes(2);
  });
});
