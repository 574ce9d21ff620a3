import { describe, expect, it, vi } from 'vitest';
import type { Fetch } from '../logto/fetch-logto.ts';
import type { ProxiedResponse } from './forward.ts';
import { createTokenUsers } from './token-users.ts';

const account = (id: unknown, status = 200) =>
  new Response(JSON.stringify({ id }), { status, headers: { 'content-type': 'application/json' } });

/** A memory whose Logto says of each token that it is of the user of the same name. */
const setUp = (
  answer: (token: string) => Response | Promise<Response> = (token) => account(token),
) => {
  const clock = { now: 1_000_000 };
  const fetch = vi.fn<Fetch>(async (_url, init) => {
    const authorization = new Headers(init.headers).get('authorization') ?? '';
    return answer(authorization.replace('Bearer ', ''));
  });
  const users = createTokenUsers({
    endpoint: 'https://auth.example.com',
    fetch,
    timeout: 1000,
    now: () => clock.now,
  });
  return { users, fetch, clock };
};

const read = (text: string, status = 200): ProxiedResponse => ({
  status,
  text,
  headers: {},
  code: undefined,
});

describe('whose a token is', () => {
  it('is asked at the account, in the name of the token', async () => {
    const { users, fetch } = setUp();
    expect(await users.of('alice')).toEqual({ subject: 'alice' });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect([url, init?.method]).toEqual(['https://auth.example.com/api/my-account', 'GET']);
    const headers = new Headers(init?.headers);
    expect(headers.get('authorization')).toBe('Bearer alice');
    expect(headers.get('accept')).toBe('application/json');
  });

  it('is asked once for those who ask at the same time', async () => {
    const { users, fetch } = setUp();
    const told = await Promise.all([users.of('alice'), users.of('alice'), users.of('bob')]);
    expect(told.map(({ subject }) => subject)).toEqual(['alice', 'alice', 'bob']);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is known for a minute, and not a moment longer', async () => {
    const { users, fetch, clock } = setUp();
    await users.of('alice');
    clock.now += 59_999;
    await users.of('alice');
    expect(fetch).toHaveBeenCalledTimes(1);
    clock.now += 1;
    await users.of('alice');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is not remembered when Logto did not tell it', async () => {
    const refused = () =>
      new Response(JSON.stringify({ code: 'auth.unauthorized' }), { status: 401 });
    const answers = [refused, () => account('alice')];
    const { users, fetch } = setUp(() => answers.shift()?.() ?? account('nobody'));
    const told = await users.of('token');
    expect(told.subject).toBeUndefined();
    expect(told.answer).toMatchObject({ status: 401, code: 'auth.unauthorized' });
    expect(await users.of('token')).toEqual({ subject: 'alice' });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is asked anew after Logto could not be reached', async () => {
    let isDown = true;
    const { users } = setUp(() => {
      if (isDown) throw new TypeError('fetch failed');
      return account('alice');
    });
    await expect(users.of('token')).rejects.toMatchObject({ code: 'backend.logto_unavailable' });
    isDown = false;
    expect(await users.of('token')).toEqual({ subject: 'alice' });
  });

  it.each(['', 7, null, undefined])('is not shown by the id %j', async (id) => {
    const { users } = setUp(() => account(id));
    await expect(users.of('token')).rejects.toMatchObject({
      code: 'backend.logto_unexpected',
      reason: 'no_account_id',
    });
  });

  it('is learned from the account as it was read', async () => {
    const { users, fetch } = setUp();
    expect(await users.learn('token', read('{"id":"alice"}'))).toBe('alice');
    expect(await users.of('token')).toEqual({ subject: 'alice' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ['an error', read('{"id":"alice"}', 401)],
    ['no JSON', read('<html>')],
    ['null', read('null')],
    ['an account without an id', read('{}')],
  ])('is not learned from %s', async (_, answer) => {
    const { users, fetch } = setUp();
    expect(await users.learn('token', answer)).toBeUndefined();
    expect(await users.of('token')).toEqual({ subject: 'token' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is what was learned last', async () => {
    const { users, clock } = setUp();
    await users.learn('token', read('{"id":"alice"}'));
    clock.now += 30_000;
    await users.learn('other', read('{"id":"bob"}'));
    await users.learn('token', read('{"id":"carol"}'));
    clock.now += 30_000;
    expect(await users.of('token')).toEqual({ subject: 'carol' });
  });

  it('is remembered of ten thousand tokens, the latest', async () => {
    const { users, fetch } = setUp();
    await users.learn('first', read('{"id":"alice"}'));
    for (let token = 1; token < 10_000; token += 1) {
      await users.learn(`token-${token}`, read('{"id":"bob"}'));
    }
    await users.of('first');
    expect(fetch).not.toHaveBeenCalled();
    await users.learn('first', read('{"id":"alice"}'));
    await users.learn('one more', read('{"id":"bob"}'));
    for (const token of ['first', 'token-2', 'one more']) await users.of(token);
    expect(fetch).not.toHaveBeenCalled();
    await users.of('token-1');
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
