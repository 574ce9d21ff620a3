import { RECORDER_ID, RECORDER_SPA_ID, thirdPartyClient } from '@account-center/mocks';
import { describe, expect, it } from 'vitest';
import { createAccountBackend } from './create-account-backend.ts';
import { codeOf } from './test/got.ts';
import { type Rig, setUp } from './test/set-up.ts';

const TOKENS = '/personal-access-tokens';

describe('whose token is taken', () => {
  it('is a live one of an application on the list', async () => {
    const { outcome, logto, user } = await setUp({ allowedClientIds: ['other', RECORDER_SPA_ID] });
    expect(await outcome('GET', TOKENS)).toEqual([200, undefined]);
    const scopes = ['openid', 'urn:logto:scope:sessions'];
    const { accessToken } = logto.signIn({ userId: user.id, scopes });
    expect(await outcome('GET', TOKENS, { token: accessToken })).toEqual([200, undefined]);
  });

  it('is asked again each time', async () => {
    const { outcome, logto, accessToken } = await setUp();
    expect(await outcome('GET', TOKENS)).toEqual([200, undefined]);
    logto.state.oidc.revokeAccessToken(accessToken);
    expect(await outcome('GET', TOKENS)).toEqual([401, 'backend.invalid_token']);
  });

  it('has not expired', async () => {
    const { outcome, logto } = await setUp();
    logto.clock.advance(3_600_001);
    expect(await outcome('GET', TOKENS)).toEqual([401, 'backend.invalid_token']);
  });

  it('is of an application on the list, and that is all that its refusal says', async () => {
    const { ask, log } = await setUp({}, thirdPartyClient);
    const answer = await ask('GET', TOKENS);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'backend.client_not_allowed']);
    expect(log.at(-1)).toMatchObject({ reason: 'acme-notes' });
    expect(JSON.stringify(answer.body)).not.toContain('acme');
  });

  it('has the scope openid', async () => {
    const { ask, logto, user } = await setUp();
    const { accessToken: token } = logto.signIn({ userId: user.id, scopes: ['profile'] });
    expect(await ask('GET', TOKENS, { token })).toMatchObject({
      status: 403,
      body: { code: 'backend.scope_missing', data: { scope: 'openid' } },
    });
  });

  it.each(['', 'Bearer', 'Bearer ', 'bearer TOKEN', 'Basic TOKEN', 'Bearer TOKEN TOKEN', 'TOKEN'])(
    'comes as a bearer token, not as %j',
    async (form) => {
      const { outcome, accessToken, logto } = await setUp();
      const authorization = form.replaceAll('TOKEN', accessToken);
      logto.requests.clear();
      const [status, code] = await outcome('GET', TOKENS, {
        token: '',
        headers: { authorization },
      });
      expect(status).toBe(401);
      expect(code).toMatch(/^backend\.(missing|invalid)_token$/);
      expect(logto.requests).toEqual([]);
    },
  );
});

/** What Logto says of a live token; each test takes something away from it. */
const liveAnswer = {
  active: true,
  sub: 'u',
  client_id: RECORDER_SPA_ID,
  scope: 'openid',
  token_type: 'Bearer',
};

describe('when no one can tell whose token it is', () => {
  it.each([
    [{ status: 401 }, 'backend.credential_refused'],
    [{ status: 503 }, 'backend.logto_unavailable'],
    [{ network: true }, 'backend.logto_unavailable'],
    [{ delay: 400 }, 'backend.logto_unavailable'],
    [{ status: 404 }, 'backend.logto_unexpected'],
    [{ status: 302 }, 'backend.logto_unexpected'],
  ])('the answer is 502: %j', async (fault, code) => {
    const { outcome, logto, managed } = await setUp({ timeout: 200 });
    logto.faults.add({ path: '/oidc/token/introspection', ...fault });
    expect(await outcome('GET', TOKENS)).toEqual([502, code]);
    expect(managed()).toEqual([]);
  });

  it.each([
    {},
    [],
    'active',
    { active: 'true' },
    ...[false, 'true', 1, null, undefined].map((active) => ({ ...liveAnswer, active })),
    ...['Refresh', 'bearer', null, undefined].map((token_type) => ({ ...liveAnswer, token_type })),
    ...[null, undefined, 1, '', '../u', 'u'.repeat(129)].map((sub) => ({ ...liveAnswer, sub })),
    ...[null, undefined, 1].map((client_id) => ({ ...liveAnswer, client_id })),
    { ...liveAnswer, scope: 1 },
    { active: true },
    { active: true, client_id: RECORDER_SPA_ID, scope: 'openid', token_type: 'Bearer' },
    { active: true, sub: 'u', client_id: RECORDER_SPA_ID, scope: 'openid' },
    { active: true, sub: '', client_id: RECORDER_SPA_ID, scope: 'openid', token_type: 'Bearer' },
    { active: true, sub: '..', client_id: RECORDER_SPA_ID, scope: 'openid', token_type: 'Bearer' },
    { active: true, sub: 'a/b', client_id: RECORDER_SPA_ID, scope: 'openid', token_type: 'Bearer' },
    { active: true, sub: ['u'], client_id: RECORDER_SPA_ID, scope: 'openid', token_type: 'Bearer' },
  ])('an answer without a user is a refusal: %j', async (body) => {
    const { outcome, logto, managed } = await setUp();
    logto.faults.add({ path: '/oidc/token/introspection', status: 200, body });
    expect(await outcome('GET', TOKENS)).toEqual([401, 'backend.invalid_token']);
    expect(managed()).toEqual([]);
  });
});

it('takes the answer that the odd ones are made of', async () => {
  const { logto, user, outcome } = await setUp();
  const body = { ...liveAnswer, sub: user.id };
  logto.faults.add({ path: '/oidc/token/introspection', status: 200, body });
  expect(await outcome('GET', TOKENS)).toEqual([200, undefined]);
});

describe('a backend without a credential', () => {
  it('answers the settings alone, and says what is wrong with the rest', async () => {
    const { ask, errors } = await setUp({
      clientId: undefined,
      clientSecret: undefined,
      resource: undefined,
      allowedClientIds: undefined,
    });
    expect(await ask('GET', '/settings', { token: '' })).toMatchObject({
      status: 200,
      body: { backend: { tokens: false, deletion: false, reauthentication: false } },
    });
    for (const [method, path] of [
      ['GET', TOKENS],
      ['POST', TOKENS],
      ['PATCH', TOKENS],
      ['DELETE', TOKENS],
      ['DELETE', '/account'],
      ['POST', '/callback/apple'],
    ] as const) {
      const answer = await ask(method, path);
      expect([answer.status, codeOf(answer)]).toEqual([501, 'backend.not_configured']);
    }
    expect(errors).toEqual([]);
  });

  it.each(['clientId', 'clientSecret', 'resource'])(
    'is made with all of it or none: %s',
    (name) => {
      const options = {
        endpoint: 'https://auth.test',
        clientId: 'a',
        clientSecret: 'b',
        resource: 'c',
        allowedClientIds: ['d'],
      };
      expect(() => createAccountBackend(options)).not.toThrow();
      expect(() => createAccountBackend({ ...options, [name]: '' })).toThrow(TypeError);
    },
  );

  it.each([[[]], [['']], [undefined]])('lets no one in by an empty list: %j', (list) => {
    expect(() =>
      createAccountBackend({
        endpoint: 'https://auth.test',
        clientId: 'a',
        clientSecret: 'b',
        resource: 'c',
        allowedClientIds: list,
      }),
    ).toThrow(TypeError);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('takes no lifetime of %s', (lifetime) => {
    const options = { endpoint: 'https://auth.test', maxTokenLifetime: lifetime };
    expect(() => createAccountBackend(options)).toThrow(TypeError);
  });
});

describe('the token of the machine', () => {
  const issued = (rig: Rig) =>
    rig.logto.requests.filter(({ path }) => path === '/oidc/token').length;

  it('is fetched once for many callers, and again before it expires', async () => {
    const rig = await setUp();
    await Promise.all(Array.from({ length: 20 }, () => rig.ask('GET', TOKENS)));
    expect(issued(rig)).toBe(1);
    rig.logto.clock.advance(3_535_000);
    await rig.ask('GET', TOKENS);
    expect(issued(rig)).toBe(1);
    rig.logto.clock.advance(10_000);
    const { accessToken: token } = rig.logto.signIn({ userId: rig.user.id });
    await rig.ask('GET', TOKENS, { token });
    expect(issued(rig)).toBe(2);
  });

  it('is renewed once for many callers when Logto refuses it', async () => {
    let refused: string | null | undefined;
    const rig: Rig = await setUp({
      fetch: async (url, init) => {
        const authorization = new Headers(init.headers).get('authorization');
        if (!url.includes('/api/users/')) return rig.logto.fetch(url, init);
        refused ??= authorization;
        return authorization === refused
          ? Response.json({ code: 'auth.unauthorized' }, { status: 401 })
          : rig.logto.fetch(url, init);
      },
    });
    const answers = await Promise.all(Array.from({ length: 10 }, () => rig.ask('GET', TOKENS)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(issued(rig)).toBe(2);
  });

  it('is renewed once and no more', async () => {
    const rig = await setUp();
    rig.logto.faults.add({ path: /^\/api\/users/, status: 401 });
    const answer = await rig.ask('GET', TOKENS);
    expect([answer.status, codeOf(answer)]).toEqual([502, 'backend.credential_refused']);
    expect([issued(rig), rig.managed()]).toEqual([2, [`GET ${TOKENS}`, `GET ${TOKENS}`]]);
  });

  it('is of use again once Logto is back', async () => {
    const rig = await setUp();
    rig.logto.faults.add({ path: '/oidc/token', status: 503, times: 1 });
    expect((await rig.ask('GET', TOKENS)).status).toBe(502);
    expect((await rig.ask('GET', TOKENS)).status).toBe(200);
  });

  it('lacks the role for the Management API, and the host is told', async () => {
    const rig = await setUp();
    const { clientId } = rig.logto.state.tenant.current.management;
    Object.assign(rig.logto.state.oidc.findApplication(clientId) ?? {}, {
      hasManagementAccess: false,
    });
    const answer = await rig.ask('GET', TOKENS);
    expect([answer.status, codeOf(answer)]).toEqual([502, 'backend.credential_refused']);
    expect(rig.errors).toMatchObject([{ reason: 'auth.forbidden' }]);
  });

  it.each([{ status: 200, body: {} }, { status: 404 }, { status: 400 }, { status: 401 }])(
    'is not to be had, and nothing is asked: %j',
    async (fault) => {
      const rig = await setUp();
      rig.logto.faults.add({ path: '/oidc/token', ...fault });
      expect((await rig.ask('GET', TOKENS)).status).toBe(502);
      expect(rig.managed()).toEqual([]);
    },
  );

  it('carries a secret with any characters', async () => {
    const clientSecret = 'a:b c%+/=&é';
    const rig = await setUp({ clientSecret });
    const { clientId } = rig.logto.state.tenant.current.management;
    Object.assign(rig.logto.state.oidc.findApplication(clientId) ?? {}, { secret: clientSecret });
    expect((await rig.ask('GET', TOKENS)).status).toBe(200);
  });
});

describe('what Logto is asked', () => {
  it('has nothing in it that the caller sent, but the token and the record', async () => {
    const seen: [string, Headers][] = [];
    const rig: Rig = await setUp({
      fetch: (url, init) => {
        expect([init.redirect, init.cache]).toEqual(['manual', 'no-store']);
        seen.push([new URL(url).pathname, new Headers(init.headers)]);
        return rig.logto.fetch(url, init);
      },
    });
    const record = await rig.stepUp();
    seen.length = 0;
    await rig.ask('POST', TOKENS, {
      record,
      body: { name: 'CI', expiresAt: null },
      headers: {
        'development-user-id': 'admin',
        cookie: 'a=b',
        'x-forwarded-for': '1.1.1.1',
        'user-agent': 'evil',
      },
    });
    const names = new Set(seen.flatMap(([, headers]) => [...headers.keys()]));
    expect([...names].sort()).toEqual([
      'accept',
      'authorization',
      'content-type',
      'logto-verification-id',
    ]);
    const withRecord = seen.filter(([, headers]) => headers.has('logto-verification-id'));
    expect(withRecord.map(([path]) => path)).toEqual(['/api/my-account/grants']);
    const withToken = seen.filter(
      ([, headers]) => headers.get('authorization') === `Bearer ${rig.accessToken}`,
    );
    expect(withToken.map(([path]) => path)).toEqual(['/api/my-account/grants']);
    const withOther = seen.filter(([, headers]) => {
      const authorization = headers.get('authorization') ?? '';
      return authorization.startsWith('Bearer ') && !authorization.endsWith(rig.accessToken);
    });
    // The machine's token, which is good for everything, is shown to the Management API alone.
    expect(withOther.map(([path]) => path)).toEqual([`/api/users/${rig.user.id}${TOKENS}`]);
  });

  it('is asked of the right application', async () => {
    const rig = await setUp({ allowedClientIds: [RECORDER_ID] });
    const answer = await rig.ask('GET', TOKENS);
    expect(codeOf(answer)).toBe('backend.client_not_allowed');
  });
});
