import { setupServer } from 'msw/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFakeLogto, freshUser } from './index.ts';
import { handlers } from './msw.ts';
import { start } from './test/start.ts';

const account = '/api/my-account';

describe('transport', () => {
  it('opens the account API to any origin, errors and unknown paths included', async () => {
    const { call } = start();
    const headers = { origin: 'https://app.example' };
    for (const path of [account, `${account}/unknown`, '/api/verifications/unknown']) {
      const answer = await call('GET', path, { headers });
      expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example');
      expect(answer.headers.get('access-control-expose-headers')).toBe('*');
      expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
    }
    expect((await call('GET', account)).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('answers preflights of any origin with the headers that were asked for', async () => {
    const logto = createFakeLogto();
    const response = await logto.fetch(`http://logto.test${account}`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example',
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,logto-verification-id',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'authorization,logto-verification-id',
    );
    expect(response.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(response.headers.has('access-control-max-age')).toBe(false);
  });

  it.each(['account-center', 'sign-in-exp', 'experience'])(
    'keeps the settings %s closed',
    async (name) => {
      const { call } = start();
      const headers = { origin: 'https://app.example' };
      const answer = await call('GET', `/api/.well-known/${name}`, { headers });
      expect(answer.status).toBe(200);
      expect(answer.headers.has('access-control-allow-origin')).toBe(false);
      const preflight = await call('OPTIONS', `/api/.well-known/${name}`, {
        headers: { ...headers, 'access-control-request-method': 'GET' },
      });
      expect(preflight.status).toBe(200);
      expect(preflight.headers.has('access-control-allow-origin')).toBe(false);
    },
  );

  it('answers unknown paths and wrong methods in plain text, whoever asks', async () => {
    const logto = createFakeLogto();
    const unknown = await logto.fetch('http://logto.test/api/my-account/nothing');
    expect([unknown.status, await unknown.text()]).toEqual([404, 'Not Found']);
    const wrong = await logto.fetch('http://logto.test/api/my-account/mfa-verifications/x');
    expect([wrong.status, await wrong.text(), wrong.headers.get('allow')]).toEqual([
      405,
      'Method Not Allowed',
      'DELETE',
    ]);
    const slash = await logto.fetch('http://logto.test/api/my-account/');
    expect(slash.status).toBe(401);
  });

  it('answers a read with 304 when nothing has changed', async () => {
    const { call } = start();
    const first = await call('GET', account);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\da-f]+-.{27}"$/);
    const headers = { 'if-none-match': tag };
    const second = await call('GET', account, { headers });
    expect([second.status, second.body]).toEqual([304, null]);
    await call('PATCH', account, { body: { name: 'Al' } });
    expect((await call('GET', account, { headers })).status).toBe(200);
    const refused = await call('GET', `${account}/sessions`);
    expect(refused.headers.has('etag')).toBe(false);
  });
});

describe('settings', () => {
  it('hide the block list and tell which connectors help after a forgotten password', async () => {
    const { call } = start({
      tenant: {
        connectors: ['email'],
        signInExperience: { emailBlocklistPolicy: { customBlocklist: ['@x.example'] } },
      },
    });
    const { body } = await call('GET', '/api/.well-known/sign-in-exp');
    expect(body).not.toHaveProperty('emailBlocklistPolicy');
    expect(body).not.toHaveProperty('forgotPasswordMethods');
    expect(body.forgotPassword).toEqual({ email: true, phone: false });
    expect(body.socialConnectors).toEqual([]);
  });

  it('lacked on an older server what came later', async () => {
    const { call } = start({ options: { release: '1.39' } });
    const experience = (await call('GET', '/api/.well-known/sign-in-exp')).body;
    expect(experience).toHaveProperty('emailBlocklistPolicy');
    expect(experience).not.toHaveProperty('usernamePolicy');
    const settings = (await call('GET', '/api/.well-known/account-center')).body;
    expect(settings).not.toHaveProperty('profileFields');
  });

  it('list enterprise connectors only with single sign-on', async () => {
    const ssoConnectors = [{ id: 's', connectorName: 'Acme', logo: '' }];
    const { logto, call } = start({ tenant: { ssoConnectors } });
    const listed = async () =>
      (await call('GET', '/api/.well-known/sign-in-exp')).body.ssoConnectors;
    expect(await listed()).toEqual([]);
    logto.updateTenant({ signInExperience: { singleSignOnEnabled: true } });
    expect(await listed()).toEqual(ssoConnectors);
  });

  it('drop profile fields that the catalog does not have, and an empty deletion address', async () => {
    const { call } = start({
      tenant: {
        customProfileFields: [{ name: 'company', type: 'Text' }],
        accountCenter: {
          profileFields: [{ name: 'company' }, { name: 'gone' }],
          deleteAccountUrl: '',
        },
      },
    });
    expect((await call('GET', '/api/.well-known/account-center')).body).toMatchObject({
      profileFields: [{ name: 'company' }],
      deleteAccountUrl: null,
    });
  });
});

describe('faults', () => {
  it('hit as often as they are told, by method and path', async () => {
    const { logto, call } = start();
    logto.faults.add({
      method: 'patch',
      path: account,
      times: 1,
      status: 503,
      body: { code: 'x' },
    });
    expect((await call('GET', account)).status).toBe(200);
    const change = { body: { name: 'Al' } };
    const hit = await call('PATCH', account, change);
    expect([hit.status, hit.body]).toEqual([503, { code: 'x' }]);
    expect(hit.headers.get('access-control-allow-origin')).toBe('*');
    expect((await call('PATCH', account, change)).status).toBe(200);
  });

  it('hit until they are cleared, by an expression over path and query', async () => {
    const { logto, call } = start();
    logto.faults.add({ path: /grants\?appType/, status: 500 });
    for (let index = 0; index < 3; index += 1) {
      const hit = await call('GET', `${account}/grants?appType=firstParty`);
      expect(hit.body).toEqual({ message: 'Internal server error.' });
    }
    logto.faults.clear();
    expect((await call('GET', `${account}/grants?appType=firstParty`)).status).toBe(401);
  });

  it('cut the network, which leaves no status in the log', async () => {
    const { logto, call } = start();
    logto.faults.add({ path: account, network: true, times: 1 });
    await expect(call('GET', account)).rejects.toThrow(TypeError);
    expect(logto.requests.at(-1)?.status).toBe(0);
  });

  it('only delay where they name no status', async () => {
    const { logto, call } = start();
    logto.faults.add({ path: account, delay: 30 });
    const before = performance.now();
    expect((await call('GET', account)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(25);
  });
});

describe('a fake', () => {
  it('takes its time', async () => {
    const { call } = start({ options: { latency: [30, 40] } });
    const before = performance.now();
    await call('GET', account);
    expect(performance.now() - before).toBeGreaterThan(25);
  });

  it('lists what was asked, the control plane aside', async () => {
    const { logto, call } = start();
    await call.stepUp();
    await call('PATCH', `${account}?locale=fr`, { body: { name: 'Al' } });
    await logto.fetch('http://logto.test/__control/messages');
    expect([...logto.requests].at(-1)).toEqual({
      method: 'PATCH',
      path: account,
      search: '?locale=fr',
      status: 200,
      verificationId: expect.stringMatching(/^\w{21}$/),
      body: { name: 'Al' },
    });
    expect(logto.requests).toHaveLength(2);
    logto.requests.clear();
    expect(logto.requests).toHaveLength(0);
  });

  it('runs with the clock that it is given', async () => {
    const { call } = start({ options: { now: () => 1_000_000 } });
    const body = { password: 'Corr3ct-Horse!battery' };
    const answer = await call('POST', '/api/verifications/password', { body });
    expect(answer.body.expiresAt).toBe(new Date(1_600_000).toISOString());
  });

  it('forgets everything with a new tenant and nothing with changed settings', async () => {
    const { logto, call } = start();
    const body = { identifier: { type: 'email', value: 'alice@example.com' } };
    await call('POST', '/api/verifications/verification-code', { body });
    logto.updateTenant({ accountCenter: { customCss: 'x' } });
    expect((await call('GET', account)).status).toBe(200);
    expect(logto.outbox.list()).toHaveLength(1);
    logto.setTenant();
    expect((await call('GET', account)).status).toBe(401);
    expect(logto.outbox.list()).toEqual([]);
    expect(logto.state.tenant.current.accountCenter.customCss).toBeNull();
  });

  it('signs no one in who is not there', () => {
    const logto = createFakeLogto();
    expect(() => logto.signIn({ userId: 'nobody' })).toThrow(TypeError);
    const { id: userId } = logto.createUser({ username: 'a' });
    expect(() => logto.signIn({ userId, clientId: 'nothing' })).toThrow(TypeError);
  });
});

describe('the control plane', () => {
  const control = async (path: string, body: unknown) => {
    const logto = createFakeLogto();
    const response = await logto.fetch(`http://logto.test/__control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { logto, status: response.status, body: await response.json() };
  };

  it('answers with the ids of connectors and the credentials of the management application', async () => {
    const { body } = await control('tenant', { connectors: ['sms', { target: 'octo' }] });
    expect(body.connectors).toEqual([
      { name: 'sms', id: expect.any(String) },
      { name: 'octo', id: expect.any(String) },
    ]);
    expect(Object.keys(body.management)).toEqual(['clientId', 'clientSecret', 'resource']);
  });

  it.each([
    ['tenant', { connectors: ['pigeon'] }],
    ['sign-in', { userId: 'nobody' }],
    ['sign-in', {}],
    ['users', { scopes: 'openid' }],
  ])('refuses %s %j', async (path, body) => {
    expect((await control(path, body)).status).toBe(400);
  });
});

describe('msw', () => {
  const logto = createFakeLogto({ endpoint: 'http://tenant.example' });
  const server = setupServer(...handlers(logto));

  afterEach(() => {
    server.close();
    vi.restoreAllMocks();
  });

  it('answers requests to the endpoint, and fails as a network does', async () => {
    server.listen();
    const { accessToken } = await freshUser(logto);
    const headers = { authorization: `Bearer ${accessToken}` };
    const response = await fetch('http://tenant.example/api/my-account', { headers });
    expect(await response.json()).toMatchObject({ username: 'alice' });
    logto.faults.add({ path: account, network: true, times: 1 });
    await expect(fetch('http://tenant.example/api/my-account', { headers })).rejects.toThrow(
      TypeError,
    );
  });
});
