import { createAccountClient, isApiError } from '@account-center/client';
import { createFakeLogto } from '@account-center/mocks';
import { describe, expect, it } from 'vitest';
import type { AccountBackendOptions } from './account-backend-options.ts';
import { createAccountBackend } from './create-account-backend.ts';

const PAGE = 'https://app.example.com';
const SETTINGS = 'https://backend.test/account-backend/settings';

const setUp = (options: Partial<AccountBackendOptions> = {}) => {
  const logto = createFakeLogto();
  let now = 0;
  const errors: unknown[] = [];
  const backend = createAccountBackend({
    endpoint: logto.endpoint,
    fetch: (url, init) => logto.fetch(url, init),
    onError: (error) => errors.push(error),
    now: () => now,
    ...options,
  });
  return {
    logto,
    errors,
    wait: (seconds: number) => {
      now += seconds * 1000;
    },
    ask: (init?: RequestInit, url = SETTINGS) => backend(new Request(url, init)),
    asked: () => logto.requests.map(({ path }) => path).sort(),
    /** Breaks Logto for long enough to outlast the retries of a read. */
    breakLogto: () => logto.faults.add({ path: /well-known/, status: 503, times: 100 }),
  };
};

const minLength = async (response: Response): Promise<unknown> => {
  const { signInExperience } = await response.json();
  return signInExperience.passwordPolicy.length?.min;
};

const policy = (min: number) => ({ signInExperience: { passwordPolicy: { length: { min } } } });

describe('GET /settings', () => {
  it('answers what the client reads as the settings of the tenant', async () => {
    const { logto, ask } = setUp();
    logto.setTenant({ accountCenter: { fields: { email: 'ReadOnly' } } });
    const client = createAccountClient({
      endpoint: logto.endpoint,
      backend: 'https://backend.test/account-backend',
      getAccessToken: () => undefined,
      fetch: (url, init) => ask(init, url),
    });
    const settings = await client.settings.get();
    expect(settings.accountCenter.fields).toEqual({ email: 'ReadOnly' });
    expect(settings.signInExperience.signIn.methods).toHaveLength(3);
  });

  it('leaves out what the account center does not know', async () => {
    const { logto, ask } = setUp();
    logto.setTenant({ signInExperience: { captchaConfig: { siteKey: 'key' } } });
    const body = await (await ask()).json();
    expect(Object.keys(body).sort()).toEqual(['accountCenter', 'backend', 'signInExperience']);
    expect(body.accountCenter).not.toHaveProperty('tenantId');
    expect(body.signInExperience).not.toHaveProperty('captchaConfig');
  });

  it('hands nothing of the request on to Logto', async () => {
    const seen: RequestInit[] = [];
    const logto = createFakeLogto();
    const { ask } = setUp({
      fetch: (url, init) => {
        seen.push(init);
        return logto.fetch(url, init);
      },
    });
    const headers = { authorization: 'Bearer secret', cookie: 'a=b', 'x-forwarded-for': '1.1.1.1' };
    expect((await ask({ headers })).status).toBe(200);
    expect(seen.map((init) => [...new Headers(init.headers)])).toEqual([[], []]);
  });

  it('follows no redirect of Logto', async () => {
    const { ask, errors } = setUp({
      fetch: async (_, { redirect }) => {
        expect(redirect).toBe('manual');
        return new Response(null, { status: 302, headers: { location: 'https://elsewhere.test' } });
      },
    });
    expect((await ask()).status).toBe(502);
    expect(errors).toMatchObject([{ code: 'backend.logto_unavailable' }]);
    expect(isApiError((errors[0] as Error).cause)).toBe(true);
  });

  it('answers 304 to who has the version already', async () => {
    const { logto, ask, wait } = setUp();
    const etag = (await ask()).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask({ headers: { 'if-none-match': known } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(etag);
    }
    logto.updateTenant(policy(12));
    wait(601);
    expect((await ask({ headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('asks Logto once for callers at the same time and for a minute after', async () => {
    const { ask, asked, wait } = setUp();
    await Promise.all([ask(), ask(), ask()]);
    wait(59);
    await ask();
    expect(asked()).toEqual(['/api/.well-known/account-center', '/api/.well-known/sign-in-exp']);
  });

  it('answers at once with the last settings and fetches new ones behind', async () => {
    const { logto, ask, wait } = setUp();
    await ask();
    logto.updateTenant(policy(12));
    wait(61);
    expect(await minLength(await ask())).not.toBe(12);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await minLength(await ask())).toBe(12);
  });

  it('waits for new settings when the last ones are old', async () => {
    const { logto, ask, wait } = setUp();
    await ask();
    logto.updateTenant(policy(12));
    wait(601);
    expect(await minLength(await ask())).toBe(12);
  });

  it('asks every time when told to', async () => {
    const { logto, ask } = setUp({ cacheSeconds: 0 });
    await ask();
    logto.updateTenant(policy(12));
    expect(await minLength(await ask())).toBe(12);
  });

  it('answers with the last good settings while Logto is down, and tells the host', async () => {
    const { logto, ask, wait, breakLogto, errors } = setUp();
    const good = await (await ask()).text();
    breakLogto();
    wait(86_400);
    const answer = await ask();
    expect([answer.status, await answer.text()]).toEqual([200, good]);
    expect(errors).toHaveLength(1);

    const asked = logto.requests.length;
    wait(4);
    expect((await ask()).status).toBe(200);
    expect(logto.requests).toHaveLength(asked);

    logto.faults.clear();
    logto.updateTenant(policy(12));
    wait(1);
    expect(await minLength(await ask())).toBe(12);
  });

  it('keeps the last good settings when Logto answers something else', async () => {
    const { logto, ask, wait } = setUp();
    const good = await (await ask()).text();
    logto.faults.add({ path: /sign-in-exp/, status: 200, body: { hello: 'proxy' } });
    wait(601);
    expect(await (await ask()).text()).toBe(good);
  });

  it('says that Logto is away when it was never there, and recovers', async () => {
    const { logto, ask, wait, breakLogto } = setUp();
    breakLogto();
    const answer = await ask();
    expect(answer.status).toBe(502);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const body = await answer.json();
    expect(body).toEqual({
      code: 'backend.logto_unavailable',
      message: 'Logto could not be reached.',
    });
    logto.faults.clear();
    wait(5);
    expect((await ask()).status).toBe(200);
  });
});

describe('the route table', () => {
  const paths = [
    '/settings',
    '/account-backend',
    '/account-backend/',
    '/account-backend/settings/',
    '/account-backend/Settings',
    '/account-backend//settings',
    '/account-backend/settings%2F..',
    '/account-backend/constructor',
    '/account-backend/api/users',
  ];
  it.each(paths)('answers 404 to %s', async (path) => {
    const { ask, asked } = setUp();
    const answer = await ask({}, `https://backend.test${path}`);
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'backend.not_found']);
    expect(asked()).toEqual([]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('answers 405 to %s', async (method) => {
    const { ask, asked } = setUp();
    const answer = await ask({ method });
    expect([answer.status, (await answer.json()).code]).toEqual([
      405,
      'backend.method_not_allowed',
    ]);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    expect(asked()).toEqual([]);
  });

  it('answers HEAD without a body', async () => {
    const { ask } = setUp();
    const answer = await ask({ method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('etag')).not.toBeNull();
  });

  it('never reads the path that a caller asks for from the query', async () => {
    const { ask, asked } = setUp();
    expect((await ask({}, `${SETTINGS}?path=/api/users`)).status).toBe(200);
    expect(asked()).toEqual(['/api/.well-known/account-center', '/api/.well-known/sign-in-exp']);
  });

  it.each(['', '/', '/a/b/'])('takes %j as base path', async (basePath) => {
    const { ask } = setUp({ basePath });
    const url = `https://backend.test${basePath.replace(/\/$/, '')}/settings`;
    expect((await ask({}, url)).status).toBe(200);
  });
});

describe('pages of other origins', () => {
  const preflight = { 'access-control-request-method': 'GET' };

  it('may not read answers unless they are on the list', async () => {
    const { ask } = setUp({ allowedOrigins: [PAGE] });
    for (const origin of [
      'https://evil.example',
      'http://app.example.com',
      `${PAGE}.evil.example`,
      `${PAGE}:8443`,
      'null',
    ]) {
      const answer = await ask({ headers: { origin } });
      expect(answer.headers.has('access-control-allow-origin')).toBe(false);
      expect(answer.headers.get('vary')).toBe('Origin');
      const refused = await ask({ method: 'OPTIONS', headers: { origin, ...preflight } });
      expect(refused.status).toBe(405);
      expect(refused.headers.has('access-control-allow-origin')).toBe(false);
    }
  });

  it('may when they are, without cookies', async () => {
    const { ask } = setUp({ allowedOrigins: ['http://localhost:3000', PAGE] });
    const answer = await ask({ headers: { origin: PAGE } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(PAGE);
    expect(answer.headers.has('access-control-allow-credentials')).toBe(false);

    const asked = await ask({ method: 'OPTIONS', headers: { origin: PAGE, ...preflight } });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(PAGE);
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
  });

  it('are let see errors too', async () => {
    const { ask, breakLogto } = setUp({ allowedOrigins: [PAGE] });
    breakLogto();
    const answer = await ask({ headers: { origin: PAGE } });
    expect(answer.status).toBe(502);
    expect(answer.headers.get('access-control-allow-origin')).toBe(PAGE);
  });

  it.each(['*', 'https://*.example.com', `${PAGE}/`, 'app.example.com', 'null', 'file://'])(
    'cannot be listed as %s',
    (origin) => {
      expect(() => setUp({ allowedOrigins: [origin] })).toThrow(TypeError);
    },
  );
});

it.each(['', 'auth.example.com', 'file:///etc/passwd'])('refuses %j as endpoint', (endpoint) => {
  expect(() => createAccountBackend({ endpoint })).toThrow(TypeError);
});
