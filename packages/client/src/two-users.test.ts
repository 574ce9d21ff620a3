import { describe, expect, it, vi } from 'vitest';
import type { AccessToken } from './access-token.ts';
import type { AccountClient } from './account-client.ts';
import type { ClientAction } from './action-guards.ts';
import { createAccountClient } from './create-client.ts';
import { isUserChanged } from './errors.ts';
import { callOf } from './test/samples.ts';
import { rejection } from './test/scripted-client.ts';
import { json, refusal } from './test/scripted-fetch.ts';

type Seen = { readonly method: string; readonly path: string; readonly token: string };

/** A server that knows whose a token is, and a host whose token the test sets. */
const setUp = (tokens: Record<string, string>, options: { userId?: string } = {}) => {
  const host = { token: 'alice-1', fresh: undefined as string | undefined, tagged: false };
  const revoked = new Set<string>();
  const seen: Seen[] = [];
  const errors: unknown[] = [];
  const client = createAccountClient({
    endpoint: 'https://auth.test',
    backend: 'https://backend.test',
    ...options,
    getAccessToken: ({ fresh }): AccessToken | string => {
      if (fresh && host.fresh) host.token = host.fresh;
      const { token } = host;
      return host.tagged ? { token, userId: tokens[token] } : token;
    },
    fetch: async (url, init) => {
      const token = new Headers(init.headers).get('authorization')?.slice(7) ?? '';
      const { pathname } = new URL(url);
      seen.push({ method: init.method ?? 'GET', path: pathname, token });
      const user = tokens[token];
      if (user === undefined || revoked.has(token)) return refusal('auth.unauthorized', 401);
      if (init.method === 'GET' && pathname === '/api/my-account') return json({ id: user });
      return json({ id: user, sub: user });
    },
    onError: (error) => errors.push(error),
  });
  const isRead = ({ method }: Seen) => method === 'GET';
  return {
    client,
    host,
    revoked,
    seen,
    errors,
    /** The tokens that writes went out with, those that were only refused aside. */
    writes: () =>
      seen.filter((one) => !isRead(one) && !revoked.has(one.token)).map(({ token }) => token),
    reads: () => seen.filter(isRead).map(({ path, token }) => `${path} ${token}`),
  };
};

const tokens = { 'alice-1': 'alice', 'alice-2': 'alice', 'bob-1': 'bob' };

/** Runs an action to its end, whatever that is: the answers here are no answers of the real server. */
const run = (action: ClientAction, client: AccountClient) =>
  callOf[action](client).then(
    () => undefined,
    (error: unknown) => error,
  );

const isWrite = async (action: ClientAction) => {
  const { client, seen } = setUp(tokens);
  await run(action, client);
  return seen.some(({ method }) => method !== 'GET');
};

const actions = Object.keys(callOf) as ClientAction[];
const writes = (
  await Promise.all(actions.map(async (action) => ((await isWrite(action)) ? [action] : [])))
).flat();
const reads = actions.filter(
  (action) => !writes.includes(action) && action !== 'settings.get' && action !== 'account.get',
);

/** How Bob comes to be signed in where Alice was. */
const changes: Record<string, (rig: ReturnType<typeof setUp>) => void> = {
  'her token is refused, and the fresh one is his': ({ host, revoked }) => {
    revoked.add('alice-1');
    host.fresh = 'bob-1';
  },
  'the token is his without a refusal': ({ host }) => {
    host.token = 'bob-1';
  },
};

describe.each([
  ['bare tokens', false],
  ['tokens that come with their user', true],
] as const)('with %s', (_, tagged) => {
  describe.each(Object.entries(changes))('when %s', (_what, change) => {
    it.each(writes)('what Alice began is not done to Bob: %s', async (action) => {
      const rig = setUp(tokens);
      rig.host.tagged = tagged;
      await rig.client.account.get();
      change(rig);
      expect(await run(action, rig.client)).toSatisfy(isUserChanged);
      expect(rig.writes()).toEqual([]);
      expect(JSON.stringify(rig.errors)).not.toMatch(/alice-|bob-1/);
    });

    it.each(reads)('Alice is told nothing of Bob: %s', async (action) => {
      const rig = setUp(tokens);
      rig.host.tagged = tagged;
      await rig.client.account.get();
      change(rig);
      expect(await run(action, rig.client)).toSatisfy(isUserChanged);
    });

    it('nor his account', async () => {
      const rig = setUp(tokens);
      rig.host.tagged = tagged;
      await rig.client.account.get();
      change(rig);
      expect(await rejection(rig.client.account.get())).toSatisfy(isUserChanged);
    });
  });

  it.each(writes)('the same user may sign in again: %s', async (action) => {
    const { client, host, revoked, writes: sent } = setUp(tokens);
    host.tagged = tagged;
    await client.account.get();
    revoked.add('alice-1');
    host.fresh = 'alice-2';
    expect(await run(action, client)).not.toSatisfy(isUserChanged);
    expect(sent()).toEqual(['alice-2']);
  });

  it.each(writes)('a client for Alice sends nothing as Bob, from the start: %s', async (action) => {
    const { client, host, writes: sent } = setUp(tokens, { userId: 'alice' });
    host.tagged = tagged;
    host.token = 'bob-1';
    expect(await run(action, client)).toSatisfy(isUserChanged);
    expect(sent()).toEqual([]);
  });

  it.each([...reads, 'account.get'] as const)(
    'a client for Alice reads nothing of Bob, from the start: %s',
    async (action) => {
      const { client, host } = setUp(tokens, { userId: 'alice' });
      host.tagged = tagged;
      host.token = 'bob-1';
      expect(await run(action, client)).toSatisfy(isUserChanged);
    },
  );
});

describe('a bare token', () => {
  it('costs no request of its own as long as it is the first', async () => {
    const { client, reads: sent } = setUp(tokens, { userId: 'alice' });
    await Promise.all([client.account.get(), client.account.userInfo()]);
    expect(sent()).toEqual(['/api/my-account alice-1', '/oidc/me alice-1']);
  });

  it('that is renewed costs one, however much is done with it', async () => {
    const { client, host, reads: sent, writes: written } = setUp(tokens);
    await client.account.get();
    host.token = 'alice-2';
    await Promise.all([
      client.account.updateProfile({ nickname: 'Al' }),
      client.account.uploadAvatar(new Blob()).catch(() => undefined),
      client.password.set({ password: 'x' }),
    ]);
    await client.email.remove();
    expect(sent()).toEqual(['/api/my-account alice-1', '/api/my-account alice-2']);
    expect(written()).toEqual(Array(4).fill('alice-2'));
  });

  it('of a write that comes first is not replaced: no one could tell whose it was', async () => {
    const { client, host, revoked, writes: sent } = setUp(tokens);
    revoked.add('alice-1');
    host.fresh = 'alice-2';
    expect(await rejection(client.password.set({ password: 'x' }))).toSatisfy(isUserChanged);
    expect(sent()).toEqual([]);
  });

  it('that follows one of a user who is not known is compared with it', async () => {
    const { client, host, reads: sent, writes: written } = setUp(tokens);
    await client.password.set({ password: 'x' });
    host.token = 'alice-2';
    await client.password.set({ password: 'y' });
    host.token = 'bob-1';
    expect(await rejection(client.password.set({ password: 'z' }))).toSatisfy(isUserChanged);
    expect(written()).toEqual(['alice-1', 'alice-2']);
    expect(sent()).toEqual(['alice-1', 'alice-2', 'bob-1'].map((one) => `/api/my-account ${one}`));
  });

  it('lets nothing through when it cannot be looked up', async () => {
    const { client, host, seen, writes: written } = setUp({ 'alice-1': 'alice' });
    await client.account.get();
    host.token = 'of-nobody';
    expect(await rejection(client.password.set({ password: 'x' }))).toMatchObject({
      name: 'ApiError',
      code: 'auth.unauthorized',
    });
    expect(written()).toEqual([]);
    expect(seen.at(-1)?.path).toBe('/api/my-account');
  });
});

describe('a call belongs to the user for whom it was begun', () => {
  const later = () => {
    let go: (token: string) => void = () => undefined;
    const token = new Promise<string>((resolve) => {
      go = resolve;
    });
    return { token, go };
  };

  const clientFor = (getAccessToken: () => Promise<string> | string, userId?: () => string) => {
    const sent: string[] = [];
    const client = createAccountClient({
      endpoint: 'https://auth.test',
      getAccessToken: async () => ({ token: await getAccessToken(), userId: undefined }),
      userId,
      fetch: async (_url, init) => {
        sent.push(`${init.method} ${new Headers(init.headers).get('authorization')}`);
        return json({ id: 'alice' });
      },
    });
    return { client, sent };
  };

  it('also while it waits for its token', async () => {
    const { token, go } = later();
    const { client, sent } = clientFor(() => token);
    const call = rejection(client.password.set({ password: 'x' }));
    client.user.change('bob');
    go('bob-1');
    expect(await call).toSatisfy(isUserChanged);
    expect(sent).toEqual([]);
  });

  it('also while it waits in the queue', async () => {
    const { token, go } = later();
    const asked = vi.fn(() => token);
    const { client, sent } = clientFor(asked);
    const calls = [
      rejection(client.mfa.remove({ id: 'a' })),
      rejection(client.mfa.remove({ id: 'b' })),
    ];
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    client.user.change('bob');
    go('bob-1');
    for (const error of await Promise.all(calls)) expect(error).toSatisfy(isUserChanged);
    expect(sent).toEqual([]);
  });

  it('also when the host alone says that there is another', async () => {
    let user = 'alice';
    const { token, go } = later();
    const { client, sent } = clientFor(
      () => token,
      () => user,
    );
    const call = rejection(client.password.set({ password: 'x' }));
    user = 'bob';
    go('bob-1');
    expect(await call).toSatisfy(isUserChanged);
    expect(sent).toEqual([]);
  });

  it('and ends at once, an upload and a read, when the client goes on to another', async () => {
    const signals: AbortSignal[] = [];
    const client = createAccountClient({
      endpoint: 'https://auth.test',
      getAccessToken: () => 'alice-1',
      fetch: (_url, { signal }) => {
        if (signal) signals.push(signal);
        return new Promise(() => undefined);
      },
    });
    const calls = [
      rejection(client.account.uploadAvatar(new Blob())),
      rejection(client.mfa.list()),
    ];
    await vi.waitFor(() => expect(signals).toHaveLength(2));
    client.user.change('bob');
    for (const error of await Promise.all(calls)) expect(error).toSatisfy(isUserChanged);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it('also the later ones of several that belong together', async () => {
    const { client, host, writes: sent } = setUp(tokens);
    const alices = client.user.client();
    await alices.account.get();
    expect(client.user.client()).toBe(alices);
    host.token = 'bob-1';
    client.user.change('bob');
    expect(await rejection(alices.account.update({ name: 'Alice' }))).toSatisfy(isUserChanged);
    expect(sent()).toEqual([]);
    expect(client.user.client()).not.toBe(alices);
    expect(await client.user.client().account.get()).toEqual({ id: 'bob' });
  });

  it('and a client that was told of another works for that one', async () => {
    const { client, host, writes: sent } = setUp(tokens);
    const found = vi.fn();
    client.user.subscribe(found);
    await client.account.get();
    host.token = 'bob-1';
    await rejection(client.account.update({ name: 'Alice' }));
    expect(found.mock.calls).toEqual([['bob']]);
    client.user.change('bob');
    expect(await client.account.update({ name: 'Bob' })).toMatchObject({ id: 'bob' });
    expect(sent()).toEqual(['bob-1']);
  });

  it('and a dead token that the host still has says nothing of who is here', async () => {
    const { client, host, revoked, writes: sent } = setUp(tokens);
    const found = vi.fn((id?: string) => client.user.change(id));
    client.user.subscribe(found);
    await client.account.get();
    revoked.add('alice-1');
    host.fresh = 'bob-1';
    await rejection(client.email.remove());
    for (let call = 0; call < 3; call += 1) {
      // The host answers from its cache as long as no one asks for a fresh one.
      host.token = 'alice-1';
      await client.account.get();
    }
    host.token = 'alice-1';
    await client.email.remove();
    expect(found.mock.calls).toEqual([['bob']]);
    expect(sent()).toEqual(['bob-1']);
  });

  it('and a dead token of another is sent no more, when the host has nothing else', async () => {
    const { client, host, revoked, seen } = setUp(tokens);
    client.user.subscribe((id) => client.user.change(id));
    await client.account.get();
    revoked.add('alice-1');
    host.fresh = 'bob-1';
    await rejection(client.email.remove());
    host.token = 'alice-1';
    host.fresh = undefined;
    // So long after that, what came in its place is not remembered any more.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    const before = seen.length;
    expect(await rejection(client.account.get())).toMatchObject({ name: 'UnauthenticatedError' });
    expect(await rejection(client.email.remove())).toMatchObject({ name: 'UnauthenticatedError' });
    expect(seen).toHaveLength(before);
    vi.useRealTimers();
  });

  it('and is told once of a user who has changed, however many calls find out', async () => {
    const { client, host } = setUp(tokens);
    const found = vi.fn((id?: string) => client.user.change(id));
    client.user.subscribe(found);
    await client.account.get();
    host.token = 'bob-1';
    const errors = await Promise.all([
      rejection(client.mfa.list()),
      rejection(client.email.remove()),
      rejection(client.account.get()),
    ]);
    for (const error of errors) expect(error).toSatisfy(isUserChanged);
    expect(found).toHaveBeenCalledTimes(1);
    expect(client.user.id()).toBe('bob');
  });
});

describe('reads that are under way', () => {
  /** A client for Alice whose server holds its answers until it is told to let them go. */
  const held = () => {
    const sent: string[] = [];
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const client = createAccountClient({
      endpoint: 'https://auth.test',
      userId: 'alice',
      getAccessToken: () => 'alice-1',
      fetch: async (url, { method }) => {
        sent.push(`${method} ${new URL(url).pathname}`);
        await gate;
        return json({ id: 'alice' });
      },
    });
    const isSent = (count: number) => vi.waitFor(() => expect(sent).toHaveLength(count));
    return { client, sent, go, isSent };
  };
  const account = 'GET /api/my-account';

  it('of the account tell a write whose its token is', async () => {
    const { client, sent, go, isSent } = held();
    const read = client.account.get();
    await isSent(1);
    const write = client.password.set({ password: 'x' });
    go();
    await Promise.all([read, write]);
    expect(sent).toEqual([account, 'POST /api/my-account/password']);
  });

  it('of anything else do not', async () => {
    const { client, sent, go, isSent } = held();
    const read = rejection(client.sessions.list());
    await isSent(1);
    const write = client.password.set({ password: 'x' });
    await isSent(2);
    go();
    await Promise.all([read, write]);
    expect(sent.slice(1)).toEqual([account, 'POST /api/my-account/password']);
  });

  it('of the settings are everybody’s, whoever comes meanwhile', async () => {
    const { client, go, isSent } = held();
    const read = rejection(client.settings.get());
    await isSent(2);
    client.user.change('bob');
    go();
    expect(await read).not.toSatisfy(isUserChanged);
  });
});

describe('behind a proxy', () => {
  const proxied = (answer: () => Response, userId?: string) => {
    const headers: (string | null)[] = [];
    const client = createAccountClient({
      endpoint: '/api/account',
      backend: '/api/account/backend',
      getAccessToken: null,
      userId,
      fetch: async (_url, init) => {
        headers.push(new Headers(init.headers).get('account-center-user'));
        return answer();
      },
    });
    return { client, headers };
  };

  it('each request says whose account the page shows, once that is known', async () => {
    const { client, headers } = proxied(() => json({ id: 'alice' }));
    await client.account.get();
    await client.account.update({ name: 'Alice' });
    await client.tokens.remove({ name: 'CI' });
    expect(headers).toEqual([null, 'alice', 'alice']);
  });

  it('the first one too, when the page was made for someone', async () => {
    const { client, headers } = proxied(() => json({ id: 'alice' }), 'alice');
    await client.account.get();
    expect(headers).toEqual(['alice']);
  });

  it('an account of another is not shown', async () => {
    const { client } = proxied(() => json({ id: 'bob' }), 'alice');
    expect(await rejection(client.account.get())).toSatisfy(isUserChanged);
  });

  it.each(writes)('a refusal of the proxy says that the user has changed: %s', async (action) => {
    const { client } = proxied(() => refusal('backend.user_changed', 409), 'alice');
    const found = vi.fn();
    client.user.subscribe(found);
    expect(await run(action, client)).toSatisfy(isUserChanged);
    expect(found).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it('what waits in the queue is not sent for another', async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const fetch = vi.fn(async () => {
      await gate;
      return new Response(null, { status: 204 });
    });
    const client = createAccountClient({
      endpoint: '/api/account',
      getAccessToken: null,
      userId: 'alice',
      fetch,
    });
    const first = client.mfa.remove({ id: 'a' });
    const second = rejection(client.mfa.remove({ id: 'b' }));
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
    client.user.change('bob');
    go();
    await first;
    expect(await second).toSatisfy(isUserChanged);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('Logto itself gets no header that it would not let pages send', async () => {
    const headers: Headers[] = [];
    const client = createAccountClient({
      endpoint: 'https://auth.test',
      backend: 'https://backend.test',
      getAccessToken: () => ({ token: 'alice-1', userId: 'alice' }),
      userId: 'alice',
      fetch: async (_url, init) => {
        headers.push(new Headers(init.headers));
        return json({ id: 'alice', tokens: [] });
      },
    });
    await client.account.get();
    await client.tokens.list();
    expect(headers.map((one) => one.get('account-center-user'))).toEqual([null, 'alice']);
  });
});
