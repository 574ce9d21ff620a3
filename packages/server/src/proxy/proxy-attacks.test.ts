import { describe, expect, it } from 'vitest';
import { APP, setUpProxy } from '../test/set-up-proxy.ts';

const base = '/api/account';
const json = { 'content-type': 'application/json' };
const rename = { body: '{"name":"Mallory"}', headers: json };

describe('another page', () => {
  it.each<[string, Record<string, string | null>]>([
    ['of another origin', { origin: 'https://evil.example.com', 'sec-fetch-site': 'cross-site' }],
    ['of a sibling domain', { origin: 'https://x.example.com', 'sec-fetch-site': 'same-site' }],
    ['in a browser that says nothing of the site', { origin: APP.replace('app', 'evil') }],
    ['whose origin is hidden', { origin: 'null', 'sec-fetch-site': null }],
    ['that sends a form, without an origin', { origin: null, 'sec-fetch-site': null }],
    ['that sends a plain request', { 'x-account-center': null }],
    ['with another value of the header', { 'x-account-center': 'yes' }],
    ['whose origin only begins alike', { origin: `${APP}.evil.example.com` }],
    ['on another port', { origin: `${APP}:8443` }],
    ['without encryption', { origin: APP.replace('https', 'http') }],
    // The header and the origin are right: each of the three is enough by itself.
    ['of which the browser alone says that it is foreign', { 'sec-fetch-site': 'cross-site' }],
    ['of which the browser says that it is a sibling', { 'sec-fetch-site': 'same-site' }],
    ['that no one has asked for', { 'sec-fetch-site': 'none' }],
    ['of which the browser says something new', { 'sec-fetch-site': 'nonsense' }],
    ['whose origin alone tells', { origin: 'https://evil.example.com', 'sec-fetch-site': null }],
  ])('%s does nothing', async (_, headers) => {
    const { raw, sent, outcome, user } = await setUpProxy({ log: undefined });
    const asked = { ...rename, headers: { ...json, ...headers } };
    const refused = [403, 'backend.origin_not_allowed'];
    expect(await outcome(raw('PATCH', `${base}/api/my-account`, asked))).toEqual(refused);
    const tokens = `${base}/backend/personal-access-tokens`;
    expect(await outcome(raw('POST', tokens, asked))).toEqual(refused);
    expect(await outcome(raw('DELETE', `${base}/backend/account`, asked))).toEqual(refused);
    expect(sent).toEqual([]);
    expect(user.name).not.toBe('Mallory');
  });

  it('reads nothing, and is never told that it may', async () => {
    const { raw, outcome } = await setUpProxy();
    const foreign = { origin: 'https://evil.example.com', 'sec-fetch-site': 'cross-site' };
    const read = raw('GET', `${base}/api/my-account`, { headers: foreign });
    expect(await outcome(read)).toEqual([403, 'backend.origin_not_allowed']);
    const script = { 'x-account-center': null, 'sec-fetch-site': 'cross-site', origin: null };
    const seen = { 'sec-fetch-site': 'cross-site', origin: null };
    const told = raw('GET', `${base}/api/my-account`, { headers: seen });
    expect(await outcome(told)).toEqual([403, 'backend.origin_not_allowed']);
    const hidden = { origin: 'https://evil.example.com', 'sec-fetch-site': null };
    const quiet = raw('GET', `${base}/api/my-account`, { headers: hidden });
    expect(await outcome(quiet)).toEqual([403, 'backend.origin_not_allowed']);
    const included = raw('GET', `${base}/api/my-account`, { headers: script });
    expect(await outcome(included)).toEqual([403, 'backend.origin_not_allowed']);
    const asks = { ...foreign, 'access-control-request-method': 'PATCH' };
    const preflight = await raw('OPTIONS', `${base}/api/my-account`, { headers: asks });
    expect(preflight.status).toBe(405);
    for (const answer of [await read, preflight]) {
      const names = [...answer.headers.keys()].filter((name) => name.startsWith('access-control'));
      expect(names).toEqual([]);
    }
  });
});

describe('other routes of Logto', () => {
  it.each([
    '/api/users',
    '/api/users/someone',
    '/api/applications',
    '/oidc/token',
    '/oidc/token/introspection',
    '/api/my-account/../users',
    '/api/my-account/%2e%2e/users',
    '/api/my-account/..%2fusers',
    '/api/my-account/sessions/..%2f..%2f..%2fusers',
    '/api/my-account/sessions/%2e%2e',
    '/api/my-account/sessions/x%2fy',
    '/api/my-account/sessions/x%00',
    '/api/my-account/sessions/x;y',
    '/api/my-account/sessions/https:%2f%2fevil.example.com',
    '/api/my-account/identities/google/access-token',
    '//evil.example.com/api/my-account',
    '/api//my-account',
    '/api/my-account/',
    '/API/my-account',
    '/@evil.example.com/api/my-account',
    '\\..\\..\\oidc\\token',
  ])('are out of reach: %s', async (path) => {
    const { raw, sent, outcome } = await setUpProxy();
    for (const method of ['GET', 'POST', 'DELETE']) {
      const asked = method === 'POST' ? rename : {};
      const [status, code] = await outcome(raw(method, base + path, asked));
      expect([status, code], method).toEqual([404, 'backend.not_found']);
    }
    expect(sent).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND'])(
    'are out of reach by another method: %s',
    async (method) => {
      const { raw, sent } = await setUpProxy();
      const answer = await raw(method, `${base}/api/my-account`);
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, PATCH');
      expect(sent).toEqual([]);
    },
  );

  it('are out of reach by a method in a header or the query', async () => {
    const { raw, sent, outcome } = await setUpProxy();
    const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
    await raw('GET', `${base}/api/my-account`, { headers });
    expect(sent.map(({ method }) => method)).toEqual(['GET']);
    expect([...(sent[0]?.headers.keys() ?? [])].sort()).toEqual([
      'accept',
      'authorization',
      'origin',
      'user-agent',
    ]);
    const asked = raw('GET', `${base}/api/my-account?_method=DELETE`);
    expect(await outcome(asked)).toEqual([400, 'backend.invalid_request']);
  });

  it('are out of reach by more of the query', async () => {
    const { raw, sent, outcome } = await setUpProxy();
    for (const query of ['?appType=firstParty&appType=x', '?userId=x', '?appType=a&x=%26y']) {
      const asked = raw('GET', `${base}/api/my-account/grants${query}`);
      expect(await outcome(asked)).toEqual([400, 'backend.invalid_request']);
    }
    await raw('GET', `${base}/api/my-account/grants?appType=a%26userId%3Dx%23`);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?appType=a%26userId%3Dx%23']);
  });
});

describe('headers', () => {
  it('of the page do not go along', async () => {
    const { raw, sent, accessToken } = await setUpProxy();
    await raw('PATCH', `${base}/api/my-account`, {
      ...rename,
      headers: {
        ...json,
        authorization: 'Bearer of-mallory',
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-host': 'evil.example.com',
        forwarded: 'for=203.0.113.9',
        'accept-language': 'de',
        referer: `${APP}/account?code=secret`,
        'logto-verification-id': 'not-a-record, or two',
      },
    });
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
      accept: 'application/json',
      authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      origin: APP,
      'user-agent': 'Browser/1',
    });
  });

  it('of the page do not reach the backend either', async () => {
    const { raw, accessToken, user } = await setUpProxy();
    const answer = await raw('GET', `${base}/backend/personal-access-tokens`, {
      headers: { authorization: 'Bearer of-mallory' },
    });
    expect(answer.status).toBe(200);
    expect((await answer.json()).tokens).toHaveLength(user.personalAccessTokens.length);
    expect(accessToken).not.toBe('of-mallory');
  });

  it('of Logto do not come back, but for a few', async () => {
    const answer = async () =>
      Response.json(
        { id: 'x' },
        {
          headers: {
            'set-cookie': '_session=of-logto',
            'access-control-allow-origin': '*',
            'content-security-policy': "default-src 'none'",
            etag: '"1"',
            'total-number': '3',
            link: '<https://auth.example.com>',
          },
        },
      );
    const { raw } = await setUpProxy({ answer });
    const response = await raw('GET', `${base}/api/my-account`);
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'total-number': '3',
      'x-content-type-options': 'nosniff',
    });
  });

  it('make no page of an answer', async () => {
    const html = '<script>alert(document.cookie)</script>';
    const answer = async () => new Response(html, { headers: { 'content-type': 'text/html' } });
    const { raw } = await setUpProxy({ answer });
    const response = await raw('GET', `${base}/api/my-account`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('bodies', () => {
  it.each<[string, Record<string, string>, string, [number, string]]>([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'name=M', [415, 'type']],
    ['plain text, which any page may send', { 'content-type': 'text/plain' }, '{}', [415, 'type']],
    ['compressed', { ...json, 'content-encoding': 'gzip' }, '{}', [415, 'type']],
    ['too large', json, JSON.stringify({ name: 'x'.repeat(70_000) }), [413, 'size']],
    ['no JSON', json, '{"name":', [400, 'form']],
  ])('are refused: %s', async (_, headers, body, [status]) => {
    const { raw, sent } = await setUpProxy();
    const response = await raw('PATCH', `${base}/api/my-account`, { headers, body });
    expect(response.status).toBe(status);
    expect(sent).toEqual([]);
  });

  it('that do not belong there stay behind', async () => {
    const { raw, logto } = await setUpProxy();
    const path = '/api/my-account/mfa-verifications/totp-secret/generate';
    await raw('POST', base + path, { body: '{"userId":"x"}', headers: json });
    const seen = logto.requests.find((request) => request.path === path);
    expect(seen?.method).toBe('POST');
    expect(seen && 'body' in seen && seen.body).toBeFalsy();
  });

  it('that are read in two ways are written again', async () => {
    const { raw, logto } = await setUpProxy();
    const body = '{"name":"one","name":"two"}';
    await raw('PATCH', `${base}/api/my-account`, { body, headers: json });
    expect(logto.requests.at(-1)?.body).toEqual({ name: 'two' });
  });
});

describe('a picture', () => {
  const path = `${base}/api/my-account/user-assets/avatar`;
  const form = { 'content-type': 'multipart/form-data; boundary=x' };

  /** More than anyone may take of a body without an end: a test must fail then, and not go on forever. */
  const enough = 5_000_000;

  /** A body that has no end, and tells how much of it was taken. */
  const endless = () => {
    const taken = { bytes: 0, left: false };
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = new Uint8Array(1024);
        taken.bytes += chunk.byteLength;
        if (taken.bytes > enough) controller.error(new Error('No one has cut it off'));
        else controller.enqueue(chunk);
      },
      cancel() {
        taken.left = true;
      },
    });
    return { body, taken };
  };

  it('that has no end is cut off, at both ends', async () => {
    const { raw, outcome } = await setUpProxy({ bodyLimits: { file: 10_000 } });
    const { body, taken } = endless();
    const init = { body, headers: form, duplex: 'half' };
    expect(await outcome(raw('POST', path, init))).toEqual([413, 'backend.body_too_large']);
    expect(taken.left).toBe(true);
    expect(taken.bytes).toBeLessThan(30_000);
  });

  it('that says it is too large is not begun', async () => {
    const { raw, outcome, sent } = await setUpProxy();
    const headers = { ...form, 'content-length': '30000000' };
    const asked = raw('POST', path, { body: 'x', headers });
    expect(await outcome(asked)).toEqual([413, 'backend.body_too_large']);
    expect(sent).toEqual([]);
  });

  it.each(['image/png', 'multipart/form-data', 'multipart/form-data; boundary=x\tevil'])(
    'of another type is refused: %s',
    async (type) => {
      const { raw, outcome } = await setUpProxy();
      const asked = raw('POST', path, { body: 'x', headers: { 'content-type': type } });
      expect(await outcome(asked)).toEqual([415, 'backend.unsupported_media_type']);
    },
  );

  it('is passed on while it arrives, not kept', async () => {
    const seen: number[] = [];
    const { body, taken } = endless();
    const { raw } = await setUpProxy({
      answer: async (_, init) => {
        if (!(init?.body instanceof ReadableStream)) throw new Error('not a stream');
        const reader = init.body.getReader();
        for (let count = 0; count < 3; count += 1) await reader.read();
        seen.push(taken.bytes);
        await reader.cancel();
        return Response.json({ url: 'https://pictures.example.com/1' });
      },
    });
    const response = await raw('POST', path, { body, headers: form, duplex: 'half' } as object);
    expect(response.status).toBe(200);
    expect(seen[0]).toBeLessThan(20_000);
  });
});

describe('tries to verify', () => {
  const limits = { verifications: { requests: 3, seconds: 60 } };
  const passwords = ['/api/verifications/password', { password: 'guess' }] as const;
  const identifier = { type: 'email', value: 'alice@example.com' };
  const tries: [string, object][] = [
    [...passwords],
    ['/api/verifications/verification-code', { identifier }],
    ['/api/verifications/verification-code/verify', { identifier, verificationId: 'x', code: '1' }],
    ['/api/verifications/social', { connectorId: 'x', state: 'x', redirectUri: 'https://a.test' }],
    ['/api/verifications/social/verify', { verificationRecordId: 'x', connectorData: {} }],
    ['/api/verifications/web-authn/registration', {}],
    ['/api/verifications/web-authn/registration/verify', { verificationRecordId: 'x' }],
  ];
  const post = (
    raw: Awaited<ReturnType<typeof setUpProxy>>['raw'],
    [path, body]: readonly [string, object],
  ) => raw('POST', base + path, { body: JSON.stringify(body), headers: json });

  it.each(tries)('are counted for a session: %s', async (path, body) => {
    const { raw, sent, log } = await setUpProxy({ limits });
    for (let count = 0; count < 3; count += 1) {
      expect((await post(raw, [path, body])).status).not.toBe(429);
    }
    const before = sent.length;
    const refused = await post(raw, [path, body]);
    expect([refused.status, (await refused.json()).code]).toEqual([429, 'backend.rate_limited']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(log.at(-1)).toMatchObject({ reason: 'verify-session' });
    expect(sent).toHaveLength(before);
  });

  it('are counted together, whatever is tried', async () => {
    const { raw } = await setUpProxy({ limits });
    for (const one of tries.slice(0, 3)) await post(raw, one);
    expect((await post(raw, passwords)).status).toBe(429);
  });

  it('are counted for an address too, whatever the session', async () => {
    let session = 0;
    const rig = await setUpProxy({
      limits,
      addressOf: ({ headers }) => headers.get('x-real-ip'),
      getAccessToken: () => `session-number-${++session}`.padEnd(43, 'x'),
    });
    const from = (address: string) =>
      rig.raw('POST', base + passwords[0], {
        body: JSON.stringify(passwords[1]),
        headers: { ...json, 'x-real-ip': address },
      });
    for (let count = 0; count < 3; count += 1) expect((await from('192.0.2.1')).status).toBe(401);
    expect((await from('192.0.2.1')).status).toBe(429);
    expect(rig.log.at(-1)).toMatchObject({ reason: 'verify-address' });
    expect((await from('192.0.2.2')).status).toBe(401);
  });

  it('do not use up what the account may be read', async () => {
    const { raw } = await setUpProxy({ limits });
    for (let count = 0; count < 4; count += 1) await post(raw, passwords);
    for (let count = 0; count < 5; count += 1) {
      expect((await raw('GET', `${base}/api/my-account`)).status).toBe(200);
    }
  });

  it('have a limit by default that no one meets by verifying, and none where the host wants none', async () => {
    const usual = await setUpProxy();
    const statuses = await Promise.all(
      Array.from({ length: 31 }, async () => (await post(usual.raw, passwords)).status),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    const open = await setUpProxy({ limits: { verifications: false } });
    for (let count = 0; count < 40; count += 1) {
      expect((await post(open.raw, passwords)).status).not.toBe(429);
    }
  });

  it('are refused while no one can count them', async () => {
    const gone = () => Promise.reject(new Error('Redis is gone'));
    const { raw, sent, errors } = await setUpProxy({ store: { claim: gone, count: gone } });
    const refused = await post(raw, passwords);
    expect([refused.status, (await refused.json()).code]).toEqual([
      503,
      'backend.store_unavailable',
    ]);
    expect(sent).toEqual([]);
    expect(errors).toHaveLength(1);
  });

  it('are not counted by a page of another origin', async () => {
    const { raw } = await setUpProxy({ limits });
    for (let count = 0; count < 5; count += 1) {
      const headers = { ...json, origin: 'https://evil.example.com' };
      await raw('POST', base + passwords[0], { body: '{}', headers });
    }
    expect((await post(raw, passwords)).status).not.toBe(429);
  });
});

describe('Logto', () => {
  it.each([301, 302, 303, 307, 308])('leads elsewhere (%s): no one follows', async (status) => {
    const asked: (RequestInit | undefined)[] = [];
    const answer = async (_: unknown, init?: RequestInit) => {
      asked.push(init);
      return new Response(null, { status, headers: { location: 'https://evil.example.com' } });
    };
    const { raw, outcome } = await setUpProxy({ answer });
    const response = raw('GET', `${base}/api/my-account`);
    expect(await outcome(response)).toEqual([502, 'backend.logto_unexpected']);
    expect((await response).headers.get('location')).toBeNull();
    expect(asked).toEqual([expect.objectContaining({ redirect: 'manual', cache: 'no-store' })]);
  });

  it('does not answer', async () => {
    const { raw, outcome } = await setUpProxy({ timeout: 20, answer: () => new Promise(() => {}) });
    const asked = raw('GET', `${base}/api/my-account`);
    expect(await outcome(asked)).toEqual([502, 'backend.logto_unavailable']);
  });

  it('breaks down: nothing of it is passed on', async () => {
    const answer = async () => new Response('stack trace', { status: 500 });
    const { raw } = await setUpProxy({ answer });
    const response = await raw('GET', `${base}/api/my-account`);
    expect(response.status).toBe(502);
    expect(await response.text()).not.toContain('stack trace');
  });

  it('is left alone when the page has gone', async () => {
    const gone = new AbortController();
    let signal: AbortSignal | null | undefined;
    const { raw, errors, log } = await setUpProxy({
      answer: (_, init) => {
        signal = init?.signal;
        gone.abort();
        return new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
        });
      },
    });
    const response = await raw('GET', `${base}/api/my-account`, { signal: gone.signal });
    expect(response.status).toBe(400);
    expect(signal?.aborted).toBe(true);
    // It is no failure: no one is rung up for a closed tab.
    expect(errors).toEqual([]);
    expect(log).toEqual([
      expect.objectContaining({
        status: 400,
        code: 'backend.invalid_request',
        reason: 'caller_gone',
      }),
    ]);
  });

  it('is not blamed for an upload that breaks off', async () => {
    const { raw, errors, log } = await setUpProxy();
    let chunks = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks += 1;
        if (chunks > 2) throw new Error('Connection reset');
        controller.enqueue(new Uint8Array(100));
      },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const init = { body, headers, duplex: 'half' };
    const response = await raw('POST', `${base}/api/my-account/user-assets/avatar`, init);
    expect(response.status).toBe(400);
    expect(errors).toEqual([]);
    expect(log).toEqual([expect.objectContaining({ status: 400, reason: 'caller_gone' })]);
  });

  it('is blamed for what is its own, though the page has gone later', async () => {
    const gone = new AbortController();
    const { raw, errors, log } = await setUpProxy({
      answer: async () => new Response('stack trace', { status: 500 }),
    });
    const response = await raw('GET', `${base}/api/my-account`, { signal: gone.signal });
    gone.abort();
    expect(response.status).toBe(502);
    expect(errors).toHaveLength(1);
    expect(log).toEqual([expect.objectContaining({ status: 502, reason: 'status_500' })]);
  });
});

it('writes down no token, no record, no name and no path of a request', async () => {
  const { raw, log, accessToken } = await setUpProxy();
  await raw('DELETE', `${base}/api/my-account/sessions/a-secret-session`);
  await raw('GET', `${base}/a-secret-path`);
  await raw('PATCH', `${base}/api/my-account`, rename);
  expect(log.map(({ route, status }) => `${route} ${status}`)).toEqual([
    'DELETE /api/my-account/sessions/:id 401',
    'unknown 404',
    'PATCH /api/my-account 200',
  ]);
  const text = JSON.stringify(log);
  for (const secret of [accessToken, 'a-secret', 'Mallory']) expect(text).not.toContain(secret);
});
