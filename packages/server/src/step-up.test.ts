import { emailOnlyUser, freshUser, type Scenario, socialOnlyUser } from '@account-center/mocks';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { codeOf } from './test/got.ts';
import { type Rig, setUp } from './test/set-up.ts';

const TOKENS = '/personal-access-tokens';
const create = (rig: Rig, record?: string, idToken?: string) =>
  rig.ask('POST', TOKENS, { record, body: { name: 'CI', expiresAt: null, idToken } });

describe('a step-up record', () => {
  it('is needed for every change', async () => {
    const rig = await setUp();
    for (const [method, path, body] of [
      ['POST', TOKENS, { name: 'CI', expiresAt: null }],
      ['PATCH', TOKENS, { currentName: 'Build server', name: 'x' }],
      ['DELETE', TOKENS, { name: 'Build server' }],
      ['DELETE', '/account', { confirmation: 'alice' }],
    ] as const) {
      expect(await rig.ask(method, path, { body })).toMatchObject({
        status: 401,
        body: { code: 'verification_record.permission_denied', data: { reason: 'missing' } },
      });
    }
    expect(rig.managed()).toEqual([]);
  });

  it('may be a code by email', async () => {
    const rig = await setUp({}, emailOnlyUser);
    const headers = {
      authorization: `Bearer ${rig.accessToken}`,
      'content-type': 'application/json',
    };
    const post = async (path: string, body: unknown) => {
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      return (await rig.logto.fetch(`${rig.logto.endpoint}${path}`, init)).json();
    };
    const identifier = { type: 'email', value: 'sam@example.com' };
    const sent = await post('/api/verifications/verification-code', { identifier });
    const record = sent.verificationRecordId;
    expect((await create(rig, record)).status).toBe(401);
    await post('/api/verifications/verification-code/verify', {
      identifier,
      verificationId: record,
      code: rig.logto.outbox.last('sam@example.com')?.code,
    });
    expect((await create(rig, record)).status).toBe(201);
  });

  it.each(['short', 'A'.repeat(21), 'a'.repeat(22), `${'a'.repeat(20)}/`, 'a'.repeat(5000)])(
    'is not even shown to Logto as %s',
    async (record) => {
      const rig = await setUp();
      expect(await create(rig, record)).toMatchObject({
        status: 401,
        body: { data: { reason: 'refused' } },
      });
      expect(rig.logto.requests.map(({ path }) => path)).not.toContain('/api/my-account/grants');
    },
  );

  it('cannot be checked without the scope of sessions', async () => {
    const rig = await setUp();
    const { accessToken: token } = rig.logto.signIn({ userId: rig.user.id, scopes: ['openid'] });
    const body = { name: 'CI', expiresAt: null };
    expect(
      await rig.ask('POST', TOKENS, { token, record: await rig.stepUp(), body }),
    ).toMatchObject({
      status: 403,
      body: { code: 'backend.scope_missing', data: { scope: 'urn:logto:scope:sessions' } },
    });
  });

  it('cannot be checked while sessions are off: the host is told what to set', async () => {
    const rig = await setUp();
    const record = await rig.stepUp();
    rig.logto.updateTenant({ accountCenter: { fields: {} } });
    expect(await create(rig, record)).toMatchObject({
      status: 501,
      body: { code: 'backend.session_field_off', message: expect.stringContaining('ReadOnly') },
    });
    expect(rig.errors).toHaveLength(1);
    rig.logto.updateTenant({ accountCenter: { fields: { session: 'ReadOnly' } } });
    expect((await create(rig, record)).status).toBe(201);
  });

  it('cannot be checked while the account center is off', async () => {
    const rig = await setUp();
    const record = await rig.stepUp();
    rig.logto.updateTenant({ accountCenter: { enabled: false } });
    for (const shown of [record, undefined]) {
      const answer = await create(rig, shown);
      expect([answer.status, codeOf(answer)]).toEqual([501, 'backend.account_center_off']);
    }
  });

  it.each([
    [{ status: 200, body: {} }, 502, 'backend.logto_unexpected'],
    [{ status: 200, body: { grants: 'yes' } }, 502, 'backend.logto_unexpected'],
    [{ status: 200, body: { grants: [{}] } }, 502, 'backend.logto_unexpected'],
    [
      { status: 200, body: { grants: [{ payload: { accountId: 'another' } }] } },
      502,
      'backend.logto_unexpected',
    ],
    [{ status: 204, body: null }, 502, 'backend.logto_unexpected'],
    [{ status: 206, body: { grants: [] } }, 502, 'backend.logto_unexpected'],
    [{ status: 304, body: null }, 502, 'backend.logto_unexpected'],
    [{ status: 404 }, 502, 'backend.logto_unexpected'],
    [{ status: 401 }, 502, 'backend.logto_unexpected'],
    [{ status: 401, body: { code: 'auth.unauthorized' } }, 401, 'backend.invalid_token'],
    [{ status: 500 }, 502, 'backend.logto_unavailable'],
    [{ network: true }, 502, 'backend.logto_unavailable'],
    [{ delay: 400 }, 502, 'backend.logto_unavailable'],
  ])('does not count when Logto answers %j', async (fault, status, code) => {
    const rig = await setUp({ timeout: 200 });
    const record = await rig.stepUp();
    rig.logto.faults.add({ path: '/api/my-account/grants', ...fault });
    expect([(await create(rig, record)).status, codeOf(await create(rig, record))]).toEqual([
      status,
      code,
    ]);
    expect(rig.managed()).toEqual([]);
  });

  it('is refused along with a token that the Account API does not take, and the host is told', async () => {
    const rig = await setUp();
    const record = await rig.stepUp();
    const body = { code: 'auth.unauthorized' };
    rig.logto.faults.add({ path: '/api/my-account/grants', status: 401, body });
    await create(rig, record);
    expect(rig.log.at(-1)).toMatchObject({ reason: 'refused_by_account_api' });
  });
});

describe('a user who has nothing to verify with', () => {
  const now = (rig: Rig) => Math.floor(rig.logto.clock.now() / 1000);

  const claims = (rig: Rig, changes: Record<string, unknown> = {}) => ({
    sub: rig.user.id,
    aud: 'scenario-recorder-spa',
    iss: `${rig.logto.endpoint}/oidc`,
    iat: now(rig),
    exp: now(rig) + 3600,
    auth_time: now(rig) - 60,
    ...changes,
  });

  const idToken = (rig: Rig, changes?: Record<string, unknown>, typ?: string) =>
    rig.logto.state.oidc.keys.sign(claims(rig, changes), typ);

  const signedIn = (more = {}) => setUp({ allowReauthentication: true, ...more }, socialOnlyUser);

  it('is refused with a code that names the way out', async () => {
    const rig = await setUp({}, socialOnlyUser);
    for (const idTokenOf of [undefined, await idToken(rig)]) {
      const answer = await create(rig, undefined, idTokenOf);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'backend.no_verification_method']);
    }
    expect(rig.managed()).toEqual([]);
  });

  it('may prove a fresh sign-in, if the host allows it', async () => {
    const rig = await signedIn();
    const without = await create(rig);
    expect([without.status, codeOf(without)]).toEqual([403, 'backend.reauthentication_required']);
    expect((await create(rig, undefined, await idToken(rig))).status).toBe(201);
    expect((await rig.ask('GET', '/settings', { token: '' })).body).toMatchObject({
      backend: { reauthentication: true },
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['long ago', { auth_time: 1 }],
    ['in the future', { auth_time: 9_999_999_999 }],
    ['at no moment', { auth_time: null }],
    ['at no time', { auth_time: undefined }],
    ['at a text', { auth_time: '1' }],
    ['of another user', { sub: 'another' }],
    ['of no one', { sub: undefined }],
    ['to another application', { aud: 'scenario-recorder' }],
    ['to several applications', { aud: ['scenario-recorder-spa', 'other'] }],
    ['at another server', { iss: 'https://evil.example/oidc' }],
    ['with a token that has expired', { exp: 1 }],
    ['with a token that never expires', { exp: undefined }],
  ])('is not believed a sign-in %s', async (_, changes) => {
    const rig = await signedIn();
    const answer = await create(rig, undefined, await idToken(rig, changes));
    expect([answer.status, codeOf(answer)]).toEqual([403, 'backend.reauthentication_required']);
    expect(rig.managed()).toEqual([]);
  });

  it('is not believed a token of another kind or of another key', async () => {
    const rig = await signedIn();
    const { privateKey } = await generateKeyPair('ES384');
    const [jwk] = (await rig.logto.state.oidc.keys.jwks()).keys;
    const forged = await new SignJWT(claims(rig))
      .setProtectedHeader({ alg: 'ES384', kid: jwk?.kid ?? '' })
      .sign(privateKey);
    const secret = new TextEncoder().encode(JSON.stringify(jwk));
    const confused = await new SignJWT(claims(rig))
      .setProtectedHeader({ alg: 'HS256', kid: jwk?.kid ?? '' })
      .sign(secret);
    const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '');
    const unsigned = `${part({ alg: 'none' })}.${part(claims(rig))}.`;
    const tokens = [forged, confused, unsigned, await idToken(rig, {}, 'at+jwt'), 'a.b.c', 'abc'];
    for (const token of tokens) {
      const answer = await create(rig, undefined, token);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'backend.reauthentication_required']);
    }
    expect(rig.managed()).toEqual([]);
  });

  it('may have signed in as long ago as the host says', async () => {
    const rig = await signedIn({ allowReauthentication: { maxAge: 3600 } });
    const old = await idToken(rig, { auth_time: now(rig) - 3000 });
    expect((await create(rig, undefined, old)).status).toBe(201);
    const rest = await signedIn({ allowReauthentication: { maxAge: 30 } });
    expect((await create(rest, undefined, await idToken(rest))).status).toBe(403);
  });

  it('proves one deletion with one sign-in, whatever the token', async () => {
    let fails = true;
    const rig = await signedIn({
      oneShotTokenCreation: true,
      beforeDelete: () => {
        if (fails) throw new Error('Not yet');
      },
    });
    const at = { auth_time: now(rig) - 60 };
    expect((await create(rig, undefined, await idToken(rig, at))).status).toBe(201);
    const again = await idToken(rig, { ...at, iat: now(rig) - 1 });
    const body = { confirmation: rig.user.id, idToken: again };
    expect((await rig.ask('DELETE', '/account', { body })).status).toBe(401);
    fails = false;
    expect(rig.remains().isThere).toBe(true);
  });

  const remove = async (rig: Rig, signedInAt: number) =>
    rig.ask('DELETE', '/account', {
      body: {
        confirmation: rig.user.id,
        idToken: await idToken(rig, { auth_time: signedInAt }),
      },
    });

  /** A backend whose clock stands still, and the ID token of a sign-in so many seconds ago by it. */
  const frozen = async (maxAge: number) => {
    const at = 1_900_000_000;
    const held: [string, number][] = [];
    const rig = await signedIn({
      now: () => at * 1000,
      allowReauthentication: { maxAge },
      oneShotTokenCreation: true,
      store: {
        count: async () => 0,
        claim: async (key: string, milliseconds: number) => {
          held.push([key, milliseconds]);
          return { release: async () => undefined };
        },
      },
    });
    const signedInAgo = async (seconds: number) => {
      const times = { auth_time: at - seconds, iat: at, exp: at + 60 };
      return (await create(rig, undefined, await idToken(rig, times))).status;
    };
    return { rig, held, signedInAgo };
  };

  it.each([
    [310, 201],
    [311, 403],
    [-10, 201],
    [-11, 403],
  ])('may have signed in %s s ago, with what clocks differ by: %s', async (ago, status) => {
    const { signedInAgo } = await frozen(300);
    expect(await signedInAgo(ago)).toBe(status);
  });

  it.each([0, 60, 310])('is remembered to the second, %s s after the sign-in', async (ago) => {
    const { held, signedInAgo } = await frozen(300);
    expect(await signedInAgo(ago)).toBe(201);
    expect(held.map(([, milliseconds]) => milliseconds)).toEqual([(310 - ago) * 1000 + 300_000]);
  });

  it('spends one sign-in, and not the next one', async () => {
    const { held, signedInAgo } = await frozen(300);
    for (const ago of [20, 10, 10]) await signedInAgo(ago);
    const [first, second, third] = held.map(([key]) => key);
    expect(second).not.toBe(first);
    expect(third).toBe(second);
  });

  it('is not believed a time that is written as a text', async () => {
    const rig = await signedIn();
    const recent = await idToken(rig, { auth_time: String(now(rig) - 1) });
    expect((await create(rig, undefined, recent)).status).toBe(403);
  });

  it('may have a token that says that it is a JWT', async () => {
    const rig = await signedIn();
    expect((await create(rig, undefined, await idToken(rig, {}, 'JWT'))).status).toBe(201);
  });

  it.each(['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'EdDSA'])(
    'may have a token that is signed by %s',
    async (alg) => {
      const rig = await signedIn();
      const { privateKey, publicKey } = await generateKeyPair(alg);
      const keys = [{ ...(await exportJWK(publicKey)), alg, kid: 'a-key', use: 'sig' }];
      rig.logto.faults.add({ path: '/oidc/jwks', status: 200, body: { keys } });
      const token = await new SignJWT(claims(rig))
        .setProtectedHeader({ alg, kid: 'a-key' })
        .sign(privateKey);
      expect((await create(rig, undefined, token)).status).toBe(201);
    },
  );

  it('is asked about without a record, in the words of the Account API', async () => {
    const seen: [string, Headers][] = [];
    const rig: Rig = await signedIn({
      fetch: (url: string, init: RequestInit) => {
        seen.push([new URL(url).pathname, new Headers(init.headers)]);
        return rig.logto.fetch(url, init);
      },
    });
    await create(rig);
    const [, headers] = seen.find(([path]) => path === '/api/my-account') ?? [];
    expect(headers && Object.fromEntries(headers)).toEqual({
      accept: 'application/json',
      authorization: `Bearer ${rig.accessToken}`,
    });
  });

  it('must have signed in a moment ago to delete the account', async () => {
    const rig = await signedIn({ allowReauthentication: { maxAge: 3600 } });
    const old = await remove(rig, now(rig) - 71);
    expect([old.status, codeOf(old)]).toEqual([403, 'backend.reauthentication_required']);
    expect(rig.log.at(-1)).toMatchObject({ reason: 'too_old' });
    expect(rig.remains().isThere).toBe(true);
    expect((await remove(rig, now(rig) - 69)).status).toBe(204);
    const patient = await signedIn({
      allowReauthentication: { maxAge: 3600 },
      deletionMaxAge: 600,
    });
    expect((await remove(patient, now(patient) - 590)).status).toBe(204);
  });

  it('waits until the keys can be had', async () => {
    const rig = await signedIn();
    const token = await idToken(rig);
    for (const fault of [{ status: 503 }, { network: true }, { status: 200, body: [] }]) {
      rig.logto.faults.add({ path: '/oidc/jwks', times: 1, ...fault });
      const answer = await create(rig, undefined, token);
      expect([answer.status, codeOf(answer)]).toEqual([502, 'backend.logto_unavailable']);
      expect(rig.log.at(-1)).toMatchObject({ reason: 'keys' });
      expect((rig.errors.at(-1) as Error).cause).toBeInstanceOf(Error);
    }
    expect((await create(rig, undefined, token)).status).toBe(201);
  });

  it.each<[string, Scenario]>([
    ['a password', freshUser],
    ['an email', emailOnlyUser],
  ])('has %s, and must use it', async (_, scenario) => {
    const rig = await setUp({ allowReauthentication: true }, scenario);
    expect(await create(rig, undefined, await idToken(rig))).toMatchObject({
      status: 401,
      body: { code: 'verification_record.permission_denied' },
    });
  });

  it.each([{ status: 200, body: { hasSecurityVerificationMethod: 'no' } }, { status: 404 }])(
    'is not taken for one by an odd answer: %j',
    async (fault) => {
      const rig = await signedIn();
      rig.logto.faults.add({ path: '/api/my-account', ...fault });
      const answer = await create(rig, undefined, await idToken(rig));
      expect([answer.status, codeOf(answer)]).toEqual([502, 'backend.logto_unexpected']);
    },
  );

  it('is not taken for one by a server that does not tell', async () => {
    const rig = await signedIn();
    rig.logto.faults.add({ path: '/api/my-account', status: 200, body: { id: rig.user.id } });
    expect((await create(rig, undefined, await idToken(rig))).status).toBe(401);
  });

  it('is one where an older server lets see that there is nothing', async () => {
    const rig = await signedIn();
    rig.logto.updateTenant({ release: '1.40' });
    expect((await create(rig, undefined, await idToken(rig))).status).toBe(201);
    rig.logto.updateTenant({ accountCenter: { fields: { session: 'Edit', password: 'Edit' } } });
    expect((await create(rig, undefined, await idToken(rig))).status).toBe(401);
  });
});
