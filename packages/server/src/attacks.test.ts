import { RECORDER_ID, socialOnlyUser, thirdPartyClient } from '@account-center/mocks';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AccountBackendOptions } from './account-backend-options.ts';
import { createAccountBackend } from './create-account-backend.ts';
import type { BackendStore } from './store/backend-store.ts';
import { createMemoryStore } from './store/memory-store.ts';
import { createRedisStore } from './store/redis-store.ts';
import { redisServerPath } from './test/find-redis-server.ts';
import { BACKEND, codeOf, type Got } from './test/got.ts';
import { type RedisServer, startRedisServer } from './test/redis-server.ts';
import { type Asked, type Rig, setUp, verify } from './test/set-up.ts';

const TOKENS = '/personal-access-tokens';
const redisPath = redisServerPath();

let redis: RedisServer | undefined;
beforeAll(async () => {
  redis = await startRedisServer(redisPath);
});
afterAll(() => redis?.stop());

const leaving: (() => unknown)[] = [];
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});

let run = 0;
const redisStore = (port = redis?.port ?? 0, timeout = 1000): BackendStore => {
  const client = new Redis(port);
  client.on('error', () => undefined);
  leaving.push(() => client.disconnect());
  run += 1;
  return createRedisStore({ client, timeout, prefix: `attack-${run}:` });
};

/** The deeds that an attacker is after. */
const deeds: [string, string, Readonly<Record<string, unknown>>][] = [
  ['POST', TOKENS, { name: 'Mallory', expiresAt: null }],
  ['PATCH', TOKENS, { currentName: 'Build server', name: 'Mallory' }],
  ['DELETE', TOKENS, { name: 'Build server' }],
  ['DELETE', '/account', { confirmation: 'alice' }],
];

/** Tries every deed, expects the refusal each time, and that alice has lost and gained nothing. */
const tryAll = async (rig: Rig, asked: Omit<Asked, 'body'>, refusal: readonly [number, string]) => {
  const before = rig.remains();
  for (const [method, path, body] of deeds) {
    const got = await rig.ask(method, path, { ...asked, body });
    expect([got.status, codeOf(got)], `${method} ${path}`).toEqual(refusal);
  }
  expect(rig.remains()).toEqual(before);
  expect(before).toEqual({ isThere: true, tokens: ['Build server', 'Old script'] });
  expect(rig.managed()).toEqual([]);
};

const stepUpRequired = [401, 'verification_record.permission_denied'] as const;
const invalidToken = [401, 'backend.invalid_token'] as const;

/** Another user, who is signed in and has just verified. */
const mallory = async ({ logto }: Rig) => {
  const password = 'Mall0ry-secret!';
  const { id } = logto.createUser({ username: 'mallory', password });
  const { accessToken } = logto.signIn({ userId: id });
  return { id, accessToken, record: await verify(logto, accessToken, password) };
};

const stores: [string, (now: () => number) => BackendStore][] = [
  ['in memory', (now) => createMemoryStore(now)],
  ['in Redis', () => redisStore()],
];

describe.each(stores)('with a store %s', (_, makeStore) => {
  const attacked = async (options: Partial<AccountBackendOptions> = {}) => {
    const clock = { now: Date.now };
    const rig = await setUp({ store: makeStore(() => clock.now()), ...options });
    clock.now = () => rig.logto.clock.now();
    return rig;
  };

  it('no token', async () => {
    const rig = await attacked();
    const record = await rig.stepUp();
    await tryAll(rig, { token: '', record }, [401, 'backend.missing_token']);
  });

  it('a token that no one has', async () => {
    const rig = await attacked();
    const record = await rig.stepUp();
    await tryAll(rig, { token: 'x'.repeat(43), record }, invalidToken);
  });

  it('no record', async () => {
    await tryAll(await attacked(), {}, stepUpRequired);
  });

  it("another user's record", async () => {
    const rig = await attacked();
    const { record, accessToken } = await mallory(rig);
    await tryAll(rig, { record }, stepUpRequired);
    // It is a live record, and good for its own user.
    const body = { name: 'Her own', expiresAt: null };
    expect((await rig.ask('POST', TOKENS, { token: accessToken, record, body })).status).toBe(201);
  });

  it("another user's grants in Logto's answer", async () => {
    const rig = await attacked();
    const record = await rig.stepUp();
    const grant = (accountId: string) => ({ id: 'x', payload: { accountId } });
    for (const grants of [[grant('another')], [grant(rig.user.id), grant('another')]]) {
      rig.logto.faults.add({ path: '/api/my-account/grants', status: 200, body: { grants } });
      await tryAll(rig, { record }, [502, 'backend.logto_unexpected']);
      rig.logto.faults.clear();
    }
  });

  it("one's own record with another user's token acts on the token's user alone", async () => {
    const rig = await attacked();
    const { accessToken: token, id } = await mallory(rig);
    const record = await rig.stepUp();
    await tryAll(rig, { token, record }, stepUpRequired);
    expect(rig.logto.state.users.find(id)).toBeDefined();
  });

  it('a record that was begun and not verified, or proves something else', async () => {
    const rig = await attacked();
    const headers = {
      authorization: `Bearer ${rig.accessToken}`,
      'content-type': 'application/json',
    };
    const begin = async (value: string) => {
      const body = JSON.stringify({ identifier: { type: 'email', value } });
      const url = `${rig.logto.endpoint}/api/verifications/verification-code`;
      const answer = await rig.logto.fetch(url, { method: 'POST', headers, body });
      return (await answer.json()).verificationRecordId as string;
    };
    await tryAll(rig, { record: await begin('alice@example.com') }, stepUpRequired);
    await tryAll(rig, { record: await begin('mallory@example.com') }, stepUpRequired);
  });

  it('an expired record', async () => {
    const rig = await attacked();
    const record = await rig.stepUp();
    rig.logto.clock.advance(600_001);
    await tryAll(rig, { record }, stepUpRequired);
  });

  it("a token of an application that is not on the host's list", async () => {
    const rig = await attacked();
    const { accessToken: token } = rig.logto.signIn({ userId: rig.user.id, clientId: RECORDER_ID });
    const record = await verify(rig.logto, token, rig.user.password ?? '');
    await tryAll(rig, { token, record }, [403, 'backend.client_not_allowed']);
  });

  it('a token of a third-party application', async () => {
    const rig = await setUp({ store: makeStore(Date.now) }, thirdPartyClient);
    const { accessToken: ownToken } = rig.logto.signIn({ userId: rig.user.id });
    const record = await verify(rig.logto, ownToken, rig.user.password ?? '');
    for (const [method, path, body] of deeds) {
      const got = await rig.ask(method, path, { record, body });
      expect([got.status, codeOf(got)]).toEqual([403, 'backend.client_not_allowed']);
    }
    expect(rig.remains()).toEqual({ isThere: true, tokens: [] });
  });

  it('a JWT instead of an opaque token', async () => {
    const rig = await attacked();
    const record = await rig.stepUp();
    const { endpoint, state } = rig.logto;
    rig.logto.requests.clear();
    const claims = { sub: rig.user.id, iss: `${endpoint}/oidc`, scope: 'openid all' };
    const jwt = await state.oidc.keys.sign({ ...claims, aud: 'https://api.example' }, 'at+jwt');
    const idToken = await state.oidc.keys.sign({ ...claims, aud: 'scenario-recorder-spa' });
    await tryAll(rig, { token: jwt, record }, invalidToken);
    await tryAll(rig, { token: idToken, record }, invalidToken);
    const introspected = rig.logto.requests.filter(({ path }) => path.includes('introspection'));
    expect(introspected).toEqual([]);
  });

  it('a refresh token, and a token of a machine', async () => {
    const rig = await attacked();
    const record = await rig.stepUp();
    const owner = { userId: rig.user.id, clientId: 'scenario-recorder-spa', scopes: ['openid'] };
    const { oidc } = rig.logto.state;
    const refresh = oidc.issueRefreshToken({ ...owner, grantId: oidc.createGrant(owner).id });
    await tryAll(rig, { token: refresh.value, record }, invalidToken);
    const machine = oidc.issueAccessToken({
      clientId: 'scenario-recorder-spa',
      scopes: ['openid'],
    });
    await tryAll(rig, { token: machine.value, record }, invalidToken);
  });

  /** A token of the user's that came of a personal access token: of an application on the list, and without a session. */
  const traded = (rig: Rig) =>
    rig.logto.state.oidc.issueAccessToken({
      userId: rig.user.id,
      clientId: 'scenario-recorder-spa',
      scopes: ['openid', 'urn:logto:scope:sessions'],
    }).value;

  it('a stolen personal access token, traded for an access token', async () => {
    const rig = await attacked();
    const token = traded(rig);
    await tryAll(rig, { token }, stepUpRequired);
    const { record } = await mallory(rig);
    await tryAll(rig, { token, record }, stepUpRequired);
    await tryAll(rig, { token, record: 'a'.repeat(21) }, stepUpRequired);
  });

  it('a traded token with a record that the user has made elsewhere', async () => {
    // Logto binds a record to the user, not to a token: whoever has both could act, so the trade is what hosts leave out.
    const rig = await attacked({ allowedClientIds: ['another-app'] });
    const record = await rig.stepUp();
    await tryAll(rig, { token: traded(rig), record }, [403, 'backend.client_not_allowed']);
  });

  it('a traded token of a user who has nothing to verify with', async () => {
    const rig = await setUp(
      { store: makeStore(Date.now), allowReauthentication: true },
      socialOnlyUser,
    );
    const token = traded(rig);
    for (const [method, path, body] of deeds) {
      for (const idToken of [undefined, token, 'a.b.c']) {
        const got = await rig.ask(method, path, { token, body: { ...body, idToken } });
        expect([got.status, codeOf(got)]).toEqual([403, 'backend.reauthentication_required']);
      }
    }
    expect(rig.managed()).toEqual([]);
    expect(rig.remains().isThere).toBe(true);
  });

  it('a replayed record', async () => {
    const rig = await attacked({ oneShotTokenCreation: true });
    const record = await rig.stepUp();
    const body = { name: 'CI', expiresAt: null };
    expect((await rig.ask('POST', TOKENS, { record, body })).status).toBe(201);
    const again = { ...body, name: 'Mallory' };
    expect(await rig.ask('POST', TOKENS, { record, body: again })).toMatchObject({
      status: 401,
      body: { data: { reason: 'spent' } },
    });
    const deletion = { record, body: { confirmation: 'alice' } };
    expect((await rig.ask('DELETE', '/account', deletion)).status).toBe(401);
    expect(rig.remains()).toEqual({ isThere: true, tokens: ['Build server', 'Old script', 'CI'] });
  });

  it('a replayed record, to another instance', async () => {
    const store = makeStore(Date.now);
    const rig = await setUp({ store, oneShotTokenCreation: true });
    const other = createAccountBackend(rig.options);
    const record = await rig.stepUp();
    const request = (token: string) =>
      rig.request('POST', TOKENS, { record, body: { name: token, expiresAt: null } });
    const answers = await Promise.all([rig.backend(request('one')), other(request('two'))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect(rig.remains().tokens).toHaveLength(3);
  });

  it.each([300, 3600, 86_400])(
    'a replayed sign-in, as long as one may count (%s s)',
    async (maxAge) => {
      const held: [string, number][] = [];
      const clock = { now: Date.now };
      const store = makeStore(() => clock.now());
      const rig = await setUp(
        {
          store: {
            count: store.count,
            claim: (key, milliseconds) => {
              held.push([key, milliseconds]);
              return store.claim(key, milliseconds);
            },
          },
          oneShotTokenCreation: true,
          allowReauthentication: { maxAge },
        },
        socialOnlyUser,
      );
      clock.now = () => rig.logto.clock.now();
      const signedInAt = Math.floor(rig.logto.clock.now() / 1000);
      const create = async (name: string) => {
        const iat = Math.floor(rig.logto.clock.now() / 1000);
        const idToken = await rig.logto.state.oidc.keys.sign({
          sub: rig.user.id,
          aud: 'scenario-recorder-spa',
          iss: `${rig.logto.endpoint}/oidc`,
          iat,
          exp: iat + 3600,
          auth_time: signedInAt,
        });
        const { accessToken: token } = rig.logto.signIn({ userId: rig.user.id });
        const answer = await rig.ask('POST', TOKENS, {
          token,
          body: { name, expiresAt: null, idToken },
        });
        return [answer.status, codeOf(answer)];
      };
      expect(await create('CI')).toEqual([201, undefined]);
      const [, rememberedFor = 0] = held.find(([key]) => key.startsWith('spent:')) ?? [];
      // As long as the sign-in counts, and what clocks may differ by.
      expect(rememberedFor).toBeGreaterThan((maxAge + 10) * 1000 + 60_000);
      rig.logto.clock.advance((maxAge - 1) * 1000);
      expect(await create('Mallory')).toEqual(stepUpRequired);
      rig.logto.clock.advance(30_000);
      expect(await create('Mallory')).toEqual([403, 'backend.reauthentication_required']);
      expect(rig.remains().tokens).toEqual(['CI']);
    },
  );

  it('a replayed record, as long as it lives', async () => {
    const rig = await attacked({ oneShotTokenCreation: true });
    const record = await rig.stepUp();
    const create = (name: string) =>
      rig.ask('POST', TOKENS, { record, body: { name, expiresAt: null } });
    expect((await create('CI')).status).toBe(201);
    rig.logto.clock.advance(599_000);
    expect(await create('Mallory')).toMatchObject({ body: { data: { reason: 'spent' } } });
    expect(rig.remains().tokens).toHaveLength(3);
  });

  it('a concurrent double delete', async () => {
    const beforeDelete = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 30)));
    const rig = await attacked({ beforeDelete });
    const other = createAccountBackend(rig.options);
    const record = await rig.stepUp();
    const request = () =>
      rig.request('DELETE', '/account', { record, body: { confirmation: 'alice' } });
    const backends = [rig.backend, other, rig.backend, other, rig.backend, other];
    const answers = await Promise.all(backends.map((backend) => backend(request())));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([204, 409, 409, 409, 409, 409]);
    expect(beforeDelete).toHaveBeenCalledTimes(1);
    expect(rig.managed().filter((asked) => asked.startsWith('DELETE'))).toHaveLength(1);
  });

  it('a concurrent double delete, each with a record of its own', async () => {
    const beforeDelete = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 30)));
    const rig = await attacked({ beforeDelete });
    const other = createAccountBackend(rig.options);
    const records = [await rig.stepUp(), await rig.stepUp(), await rig.stepUp()];
    const answers = await Promise.all(
      records.map((record, index) =>
        (index % 2 === 0 ? rig.backend : other)(
          rig.request('DELETE', '/account', { record, body: { confirmation: 'alice' } }),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    expect(beforeDelete).toHaveBeenCalledTimes(1);
    expect(rig.managed().filter((asked) => asked.startsWith('DELETE'))).toHaveLength(1);
  });

  it('a record that was spent on a deletion which no one knows the end of', async () => {
    const rig = await attacked();
    const record = await rig.stepUp();
    const user = /^\/api\/users\/[^/]+$/;
    rig.logto.faults.add({ path: user, method: 'DELETE', times: 1, status: 500 });
    rig.logto.faults.add({ path: user, method: 'GET', times: 1 });
    rig.logto.faults.add({ path: user, method: 'GET', times: 1, status: 500 });
    const deletion = { record, body: { confirmation: 'alice' } };
    expect((await rig.ask('DELETE', '/account', deletion)).status).toBe(502);
    // The claim for the account is given back, the one for the record is not.
    expect(await rig.ask('DELETE', '/account', deletion)).toMatchObject({
      status: 401,
      body: { data: { reason: 'spent' } },
    });
    expect(rig.remains().isThere).toBe(true);
  });

  it('a user id in path, query, body and header', async () => {
    const rig = await attacked();
    const { accessToken: token, record } = await mallory(rig);
    const { id } = rig.user;
    const body = { name: 'Mallory', expiresAt: null };
    const tries: [string, string, Asked, number][] = [
      ['POST', `${TOKENS}/${id}`, { body }, 404],
      ['POST', `/users/${id}${TOKENS}`, { body }, 404],
      ['POST', `${TOKENS}/..%2F..%2F${id}`, { body }, 404],
      ['POST', `${TOKENS}?userId=${id}`, { body }, 400],
      ['POST', `${TOKENS}?sub=${id}&locale=en`, { body }, 400],
      ['POST', TOKENS, { body: { ...body, userId: id } }, 400],
      ['POST', TOKENS, { body: { ...body, sub: id } }, 400],
      ['POST', TOKENS, { body: `{"name":"x","expiresAt":null,"__proto__":{"sub":"${id}"}}` }, 400],
      ['POST', TOKENS, { body: [body] }, 400],
      ['DELETE', `/account/${id}`, { body: { confirmation: 'alice' } }, 404],
      ['DELETE', '/account', { body: { confirmation: 'alice' } }, 400],
      ['DELETE', '/account', { body: { confirmation: id } }, 400],
      ['DELETE', '/account', { body: { confirmation: 'mallory', id } }, 400],
      ['DELETE', TOKENS, { body: { name: `../../${id}/personal-access-tokens` } }, 404],
      ['DELETE', TOKENS, { body: { name: 'Build server' } }, 404],
    ];
    const before = rig.remains();
    for (const [method, path, asked, status] of tries) {
      const got = await rig.ask(method, path, { token, record, ...asked });
      expect([got.status, method, path]).toEqual([status, method, path]);
    }
    const headers = { 'x-user-id': id, 'development-user-id': id, 'x-http-method-override': 'GET' };
    // Headers are not looked at: mallory makes a token of her own.
    expect((await rig.ask('POST', TOKENS, { token, record, body, headers })).status).toBe(201);
    expect(rig.remains()).toEqual(before);
    const asked = rig.logto.requests.filter(({ path }) => path.includes(id));
    expect(asked).toEqual([]);
  });

  it('a page of another origin', async () => {
    const rig = await attacked({ allowedOrigins: ['https://app.example.com'] });
    const record = await rig.stepUp();
    for (const site of ['cross-site', 'same-site', 'nonsense']) {
      const headers = { origin: 'https://evil.example', 'sec-fetch-site': site };
      await tryAll(rig, { record, headers }, [403, 'backend.origin_not_allowed']);
    }
  });

  it('an oversized body, with and without a length', async () => {
    const rig = await attacked();
    const record = await rig.stepUp();
    const padded = (body: object) => `${JSON.stringify(body)}${' '.repeat(17_000)}`;
    for (const [method, path, body] of deeds) {
      const got = await rig.ask(method, path, { record, body: padded(body) });
      expect([got.status, codeOf(got)]).toEqual([413, 'backend.body_too_large']);
      const stream = new Blob([padded(body)]).stream();
      const chunked = new Request(BACKEND + path, {
        method,
        headers: {
          authorization: `Bearer ${rig.accessToken}`,
          'logto-verification-id': record,
          'content-type': 'application/json',
        },
        body: stream,
        ...{ duplex: 'half' },
      });
      expect((await rig.send(chunked)).status).toBe(413);
    }
    expect(rig.remains()).toEqual({ isThere: true, tokens: ['Build server', 'Old script'] });
    expect(rig.managed()).toEqual([]);
  });

  it('other types and other shapes of body', async () => {
    const rig = await attacked();
    const record = await rig.stepUp();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const text = { 'content-type': 'text/plain' };
    for (const headers of [form, text]) {
      await tryAll(rig, { record, headers }, [415, 'backend.unsupported_media_type']);
    }
    for (const body of ['', 'null', '[]', '""', '1', '{', '{}', '{"name":{"$ne":null}}']) {
      for (const [method, path] of deeds) {
        const got = await rig.ask(method, path, { record, body });
        expect([got.status, codeOf(got)]).toEqual([400, 'backend.invalid_request']);
      }
    }
    expect(rig.managed()).toEqual([]);
  });

  it('a body that does not end, and a Logto that does not answer', async () => {
    const rig = await attacked({ timeout: 100 });
    const record = await rig.stepUp();
    const endless = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
    });
    const slow = new Request(`${BACKEND}/account`, {
      method: 'DELETE',
      headers: {
        authorization: `Bearer ${rig.accessToken}`,
        'logto-verification-id': record,
        'content-type': 'application/json',
      },
      body: endless,
      ...{ duplex: 'half' },
    });
    const began = Date.now();
    expect((await rig.send(slow)).status).toBe(408);
    for (const path of ['/oidc/token/introspection', '/api/my-account/grants']) {
      rig.logto.faults.add({ path, delay: 500, times: 1 });
      const body = { confirmation: 'alice' };
      expect((await rig.ask('DELETE', '/account', { record, body })).status).toBe(502);
    }
    expect(Date.now() - began).toBeLessThan(2000);
    expect(rig.remains().isThere).toBe(true);
    expect(rig.managed()).toEqual([]);
  });

  it('a caller who has gone', async () => {
    const rig = await attacked();
    const record = await rig.stepUp();
    const controller = new AbortController();
    const request = new Request(
      rig.request('POST', TOKENS, { record, body: { name: 'CI', expiresAt: null } }),
      { signal: controller.signal },
    );
    const answer = rig.backend(request);
    controller.abort();
    expect((await answer).status).toBe(400);
    expect(rig.managed()).toEqual([]);
  });

  it('a hammer', async () => {
    const rig = await attacked({ limits: { perAddress: { requests: 5, seconds: 60 } } });
    const attempt = (_: unknown, index: number) =>
      rig.ask('GET', TOKENS, {
        token: `guess-number-${index}`.padEnd(43, 'x'),
        address: '192.0.2.9',
      });
    const answers: Got[] = await Promise.all(Array.from({ length: 30 }, attempt));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(25);
  });
});

describe('Redis gone', () => {
  it('in the middle of it: everything is refused', async () => {
    const mortal = await startRedisServer(redisPath);
    const rig = await setUp({
      store: redisStore(mortal.port, 200),
      oneShotTokenCreation: true,
      beforeDelete: () => expect.unreachable(),
    });
    const record = await rig.stepUp();
    expect((await rig.ask('GET', TOKENS)).status).toBe(200);
    await mortal.stop();
    rig.logto.requests.clear();
    await tryAll(rig, { record }, [503, 'backend.store_unavailable']);
    expect((await rig.ask('GET', TOKENS)).status).toBe(503);
    expect(rig.errors.length).toBeGreaterThan(0);
    expect((await rig.ask('GET', '/settings', { token: '' })).status).toBe(200);
  });

  it('between the count and the claim: nothing is done', async () => {
    const rig = await setUp({
      store: { count: async () => 0, claim: () => Promise.reject(new Error('Redis is gone')) },
      oneShotTokenCreation: true,
      beforeDelete: () => expect.unreachable(),
    });
    const record = await rig.stepUp();
    const create = { record, body: { name: 'CI', expiresAt: null } };
    expect((await rig.ask('POST', TOKENS, create)).status).toBe(503);
    const deletion = { record, body: { confirmation: 'alice' } };
    expect((await rig.ask('DELETE', '/account', deletion)).status).toBe(503);
    expect(rig.remains()).toEqual({ isThere: true, tokens: ['Build server', 'Old script'] });
  });

  it('before something is given back: the answer is what happened all the same', async () => {
    const gone = new Error('Redis is gone');
    const rig = await setUp({
      store: { count: async () => 0, claim: async () => ({ release: () => Promise.reject(gone) }) },
      oneShotTokenCreation: true,
    });
    const body = { name: 'Build server', expiresAt: null };
    const taken = await rig.ask('POST', TOKENS, { record: await rig.stepUp(), body });
    expect([taken.status, codeOf(taken)]).toEqual([422, 'backend.token_name_taken']);
    expect(rig.errors).toEqual([gone]);
  });
});

const withoutHash = (key: string): string => key.replace(/[0-9a-f]{64}$/, '#');

describe('what is written down', () => {
  it('holds no token, no record, no value, no name and no address', async () => {
    const rig = await setUp({ oneShotTokenCreation: true, allowReauthentication: true });
    const record = await rig.stepUp();
    const secretName = 'Name-No one-Logs';
    const made = await rig.ask('POST', TOKENS, {
      record,
      body: { name: secretName, expiresAt: null, idToken: 'id.token.secret' },
      address: '198.51.100.77',
    });
    const { value } = made.body as { value: string };
    await rig.ask('POST', TOKENS, { record, body: { name: secretName, expiresAt: null } });
    await rig.ask('PATCH', TOKENS, { record, body: { currentName: secretName, name: 'x' } });
    for (const fault of [{ network: true }, { status: 500 }, { status: 418, body: { value } }]) {
      rig.logto.faults.add({ path: /./, times: 1, ...fault });
      await rig.ask('GET', TOKENS);
      rig.logto.faults.add({ path: /^\/api\/users/, times: 1, ...fault });
      await rig.ask('DELETE', TOKENS, { record, body: { name: secretName } });
    }
    await rig.ask('DELETE', '/account', {
      record: await rig.stepUp(),
      body: { confirmation: 'x' },
    });
    const tell = (thing: unknown): string =>
      thing instanceof Error
        ? `${thing.stack} ${JSON.stringify(thing)} ${tell(thing.cause)}`
        : JSON.stringify(thing);
    const written = [...rig.log, ...rig.errors].map(tell).join('\n');
    expect(rig.log.length).toBeGreaterThan(8);
    expect(rig.errors.length).toBeGreaterThan(4);
    const { clientSecret } = rig.logto.state.tenant.current.management;
    const secrets = [rig.accessToken, record, value, secretName, '198.51.100.77', clientSecret];
    for (const secret of [...secrets, 'id.token.secret', 'Bearer', 'Basic', 'alice']) {
      expect(secret.length).toBeGreaterThan(4);
      expect(written).not.toContain(secret);
    }
  });

  it('is hashes alone in the store', async () => {
    const keys: string[] = [];
    const memory = createMemoryStore();
    const rig = await setUp({
      store: {
        claim: (key, milliseconds) => {
          keys.push(key);
          return memory.claim(key, milliseconds);
        },
        count: (key, limit) => {
          keys.push(key);
          return memory.count(key, limit);
        },
      },
    });
    const record = await rig.stepUp();
    expect(keys.splice(0).map(withoutHash)).toEqual(['subject:#', 'seen:#', 'fresh:#']);
    const body = { confirmation: 'alice' };
    await rig.ask('DELETE', '/account', { record, body, address: '198.51.100.77' });
    expect(keys.map(withoutHash)).toEqual([
      'address:#',
      'subject:#',
      'deleting:#',
      'fresh:#',
      'spent:#',
    ]);
  });

  it('cannot stop an answer', async () => {
    const fail = () => {
      throw new Error('The log is full');
    };
    for (const failing of [fail, async () => fail()]) {
      const rig = await setUp({ log: failing, onError: failing });
      expect((await rig.ask('GET', TOKENS)).status).toBe(200);
      rig.logto.faults.add({ path: /./, status: 500 });
      expect((await rig.ask('GET', TOKENS)).status).toBe(502);
    }
  });

  it('no refusal holds what the caller sent as a secret', async () => {
    const rig = await setUp();
    const record = await rig.stepUp();
    const answers = await Promise.all([
      rig.ask('POST', TOKENS, { record: 'a'.repeat(21), body: { name: 'CI', expiresAt: null } }),
      rig.ask('POST', TOKENS, { record, body: { name: 'CI', expiresAt: null, token: 'abc' } }),
      rig.ask('DELETE', '/account', { record, body: { confirmation: 'not-alice' } }),
      rig.ask('GET', TOKENS, { token: 'wrong-token-of-someone' }),
    ]);
    const told = JSON.stringify(answers.map(({ body }) => body));
    for (const secret of ['a'.repeat(21), record, 'abc', 'not-alice', 'wrong-token-of-someone']) {
      expect(told).not.toContain(secret);
    }
  });
});
