import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeLogto, type FakeLogto } from '../index.ts';
import {
  alice,
  basic,
  CLIENT_ID,
  claimsOf,
  postForm,
  redeem,
  refresh,
  signInAlice,
  spa,
} from '../test/oidc-client.ts';

const machine = {
  id: 'bridge',
  name: 'Bridge',
  type: 'MachineToMachine',
  secret: 'bridge secret:1',
} as const;

const allScopes =
  'openid offline_access profile email phone address custom_data identities roles urn:logto:scope:organizations urn:logto:scope:sessions';

let logto: FakeLogto;
let userId: string;

beforeEach(() => {
  logto = createFakeLogto({ tenant: { applications: [spa, machine] } });
  userId = logto.createUser({
    ...alice,
    avatar: 'https://example.com/a.png',
    customData: { plan: 'pro' },
    profile: { givenName: 'Alice', address: { locality: 'Oxford' } },
    identities: { octo: { userId: 'alice-octo', details: { name: 'Al' } } },
    ssoIdentities: [
      {
        id: 'sso-1',
        ssoConnectorId: 'c-1',
        issuer: 'https://idp.example.com',
        identityId: 'i-1',
        detail: { dept: 'R&D' },
        createdAt: 1,
        updatedAt: 1,
      },
    ],
  }).id;
});

const asBridge = (path: string, form: Record<string, string>) =>
  postForm(logto, path, form, basic(machine.id, encodeURIComponent(machine.secret)));

const introspect = (token: string) => asBridge('/oidc/token/introspection', { token });

const userinfo = async (token: string, headers: Record<string, string> = {}) => {
  const response = await logto.fetch(`${logto.endpoint}/oidc/me`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
};

describe('userinfo', () => {
  it('tells everything that the scopes allow, field control aside', async () => {
    logto.updateTenant({ accountCenter: { fields: {} } });
    const { tokens } = await signInAlice(logto, { scope: allScopes });
    expect((await userinfo(tokens.body.access_token)).body).toEqual({
      sub: userId,
      name: 'Alice Liddell',
      given_name: 'Alice',
      picture: 'https://example.com/a.png',
      username: 'alice',
      created_at: expect.any(Number),
      updated_at: expect.any(Number),
      email: 'alice@example.com',
      email_verified: true,
      phone_number: '14155550123',
      phone_number_verified: true,
      address: { locality: 'Oxford' },
      custom_data: { plan: 'pro' },
      identities: { octo: { userId: 'alice-octo', details: { name: 'Al' } } },
      sso_identities: [
        { issuer: 'https://idp.example.com', identityId: 'i-1', detail: { dept: 'R&D' } },
      ],
      roles: [],
      organizations: [],
      organization_data: [],
    });
  });

  it('tells the id alone to a token with openid alone', async () => {
    const { tokens } = await signInAlice(logto, { scope: 'openid' });
    expect((await userinfo(tokens.body.access_token)).body).toEqual({ sub: userId });
  });

  it('says null for what a user does not have', async () => {
    logto.state.users.update(userId, { primaryEmail: null, name: null });
    const { tokens } = await signInAlice(logto, { scope: 'openid email profile' });
    expect((await userinfo(tokens.body.access_token)).body).toMatchObject({
      name: null,
      email: null,
      email_verified: false,
    });
  });

  it('refuses other tokens', async () => {
    const bad = await userinfo('nonsense');
    expect([bad.status, bad.body.error]).toEqual([401, 'invalid_token']);
    expect(bad.headers.get('www-authenticate')).toContain('Bearer');
    const none = await logto.fetch(`${logto.endpoint}/oidc/me`);
    expect([none.status, (await none.json()).error]).toEqual([400, 'invalid_request']);
    const { tokens } = await signInAlice(logto);
    logto.state.removeUser(userId);
    expect((await userinfo(tokens.body.access_token)).status).toBe(401);
  });
});

describe('ID tokens', () => {
  it('carry the claims of the scopes, custom data and identities aside', async () => {
    const { tokens } = await signInAlice(logto, { scope: allScopes });
    const claims = claimsOf(tokens.body.id_token);
    expect(claims).toMatchObject({ email: 'alice@example.com', given_name: 'Alice', roles: [] });
    expect(claims).not.toHaveProperty('custom_data');
    expect(claims).not.toHaveProperty('identities');
    expect(claims).not.toHaveProperty('sso_identities');
  });
});

describe('introspection', () => {
  it('tells a confidential application about any token', async () => {
    const { tokens } = await signInAlice(logto);
    expect((await introspect(tokens.body.access_token)).body).toEqual({
      active: true,
      sub: userId,
      client_id: CLIENT_ID,
      scope: 'openid offline_access profile',
      exp: expect.any(Number),
      iat: expect.any(Number),
      iss: 'http://logto.test/oidc',
      token_type: 'Bearer',
    });
    logto.clock.advance(3_600_000);
    expect((await introspect(tokens.body.access_token)).body).toEqual({ active: false });
    expect((await introspect('nonsense')).body).toEqual({ active: false });
  });

  it('tells a public application about its own tokens alone', async () => {
    const { accessToken } = logto.signIn({ userId });
    const { tokens } = await signInAlice(logto);
    const ask = (token: string) =>
      postForm(logto, '/oidc/token/introspection', { token, client_id: CLIENT_ID });
    expect((await ask(tokens.body.access_token)).body.active).toBe(true);
    expect((await ask(accessToken)).body).toEqual({ active: false });
  });

  it('has no answer to a JWT', async () => {
    const { resource } = logto.state.tenant.current.management;
    const { tokens } = await signInAlice(logto, { resource });
    const { body } = await refresh(logto, tokens.body.refresh_token, { resource });
    const { status, body: answer } = await introspect(body.access_token);
    expect([status, answer.error]).toEqual([400, 'unsupported_token_type']);
  });

  it('wants the right secret', async () => {
    const form = { token: 'x' };
    const path = '/oidc/token/introspection';
    const wrong = await postForm(logto, path, form, basic(machine.id, 'wrong'));
    expect([wrong.status, wrong.body.error]).toEqual([401, 'invalid_client']);
    const bare = await postForm(logto, path, { ...form, client_id: machine.id });
    expect([bare.status, bare.body.error]).toEqual([401, 'invalid_client']);
    const inForm = { ...form, client_id: machine.id, client_secret: machine.secret };
    expect((await postForm(logto, path, inForm)).body).toEqual({ active: false });
  });
});

describe('revocation', () => {
  it.each(['access_token', 'refresh_token'])('of the %s ends both', async (kind) => {
    const { tokens } = await signInAlice(logto);
    const revoke = (token: string) =>
      postForm(logto, '/oidc/token/revocation', { token, client_id: CLIENT_ID });
    expect((await revoke(tokens.body[kind])).status).toBe(200);
    expect((await introspect(tokens.body.access_token)).body.active).toBe(false);
    expect((await introspect(tokens.body.refresh_token)).body.active).toBe(false);
    expect((await revoke('unknown')).status).toBe(200);
  });

  it('is for the own tokens of an application', async () => {
    const { accessToken } = logto.signIn({ userId });
    const { status } = await asBridge('/oidc/token/revocation', { token: accessToken });
    expect(status).toBe(400);
    expect((await introspect(accessToken)).body.active).toBe(true);
  });
});

describe('client credentials', () => {
  const ask = (form: Record<string, string>) =>
    asBridge('/oidc/token', { grant_type: 'client_credentials', ...form });

  it('give a signed token for the Management API', async () => {
    const { resource } = logto.state.tenant.current.management;
    const { status, body } = await ask({ resource, scope: 'all' });
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'all',
    });
    expect(claimsOf(body.access_token)).toMatchObject({
      sub: machine.id,
      client_id: machine.id,
      aud: resource,
      scope: 'all',
    });
  });

  it('know no other resource, and no public application', async () => {
    const odd = await ask({ resource: 'https://other.example.com', scope: 'all' });
    expect([odd.status, odd.body.error]).toEqual([400, 'invalid_target']);
    const form = { grant_type: 'client_credentials', client_id: CLIENT_ID };
    const open = await postForm(logto, '/oidc/token', form);
    expect([open.status, open.body.error]).toEqual([400, 'unauthorized_client']);
  });

  it('give a token that the Account API does not take', async () => {
    const { body } = await ask({});
    const response = await logto.fetch(`${logto.endpoint}/api/my-account`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(response.status).toBe(401);
  });
});

describe('token exchange', () => {
  const exchange = (token: string) =>
    asBridge('/oidc/token', {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: token,
      subject_token_type: 'urn:logto:token-type:personal_access_token',
      scope: 'openid profile',
    });

  beforeEach(() => {
    const token = { createdAt: logto.clock.now() };
    logto.state.users.update(userId, {
      personalAccessTokens: [
        { ...token, name: 'a', value: 'pat_a', expiresAt: null },
        { ...token, name: 'b', value: 'pat_b', expiresAt: logto.clock.now() + 1000 },
        { ...token, name: 'c', value: 'pat_c', expiresAt: 0 },
      ],
    });
  });

  it('trades a personal access token for one that the Account API takes', async () => {
    logto.state.oidc.addApplication({ ...application(), allowTokenExchange: true });
    const { body } = await exchange('pat_a');
    expect(body.scope).toBe('openid profile');
    const account = await logto.fetch(`${logto.endpoint}/api/my-account`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(await account.json()).toMatchObject({ id: userId });
    expect((await exchange('pat_c')).status).toBe(200);
    logto.clock.advance(2000);
    expect((await exchange('pat_b')).body.error).toBe('invalid_grant');
    expect((await exchange('pat_x')).body.error).toBe('invalid_grant');
  });

  it('is closed to applications that were not allowed to', async () => {
    expect((await exchange('pat_a')).body.error).toBe('unauthorized_client');
  });
});

describe('tokens for a resource', () => {
  it('are signed, and no token for the Account API', async () => {
    const { resource } = logto.state.tenant.current.management;
    const { tokens } = await signInAlice(logto, { resource });
    expect(claimsOf(tokens.body.id_token)).toHaveProperty('sub', userId);
    const { body } = await refresh(logto, tokens.body.refresh_token, { resource });
    expect(claimsOf(body.access_token)).toMatchObject({ aud: resource, sub: userId, scope: '' });
    const response = await logto.fetch(`${logto.endpoint}/api/my-account`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(response.status).toBe(401);
  });
});

describe('pages of other origins', () => {
  const origin = 'https://app.example.com';

  const preflight = (path: string, from = origin) =>
    logto.fetch(`${logto.endpoint}${path}`, {
      method: 'OPTIONS',
      headers: {
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it('may ask the token endpoint, as the recorded preflight says', async () => {
    const response = await preflight('/oidc/token');
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-headers': 'authorization,content-type',
      'access-control-allow-methods': 'POST',
      'access-control-allow-origin': origin,
      'access-control-max-age': '3600',
    });
  });

  it('may read discovery and keys, wherever they are', async () => {
    for (const path of ['/oidc/.well-known/openid-configuration', '/oidc/jwks']) {
      const response = await logto.fetch(`${logto.endpoint}${path}`, {
        headers: { origin: 'https://anywhere.example.com' },
      });
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.status).toBe(200);
    }
  });

  it('get tokens where a redirect URI or the list of the application has them', async () => {
    const { tokens } = await signInAlice(logto);
    const token = tokens.body.refresh_token;
    const ask = (from: string) =>
      postForm(
        logto,
        '/oidc/token',
        { grant_type: 'refresh_token', client_id: CLIENT_ID, refresh_token: token },
        { origin: from },
      );
    const own = await ask(origin);
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    const foreign = await ask('https://evil.example.com');
    expect([foreign.status, foreign.body.error]).toEqual([400, 'invalid_request']);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    const listed = 'https://other.example.com';
    logto.state.oidc.addApplication({ ...application(CLIENT_ID), corsAllowedOrigins: [listed] });
    expect((await ask(listed)).headers.get('access-control-allow-origin')).toBe(listed);
  });

  it('can read why they were refused, and about the user', async () => {
    const failed = await redeem(logto, 'nonsense');
    expect(failed.status).toBe(400);
    const again = await postForm(
      logto,
      '/oidc/token',
      { grant_type: 'authorization_code', client_id: CLIENT_ID, code: 'nonsense' },
      { origin },
    );
    expect(again.headers.get('access-control-allow-origin')).toBe(origin);
    const { tokens } = await signInAlice(logto);
    const own = await userinfo(tokens.body.access_token, { origin });
    expect(own.headers.get('access-control-allow-origin')).toBe(origin);
    const foreign = await userinfo(tokens.body.access_token, {
      origin: 'https://evil.example.com',
    });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('discovery', () => {
  it('names addresses under the origin that was asked', async () => {
    const response = await logto.fetch(
      'http://127.0.0.1:3301/oidc/.well-known/openid-configuration',
    );
    expect(await response.json()).toMatchObject({
      issuer: 'http://127.0.0.1:3301/oidc',
      token_endpoint: 'http://127.0.0.1:3301/oidc/token',
      code_challenge_methods_supported: ['S256'],
    });
  });
});

function application(id: string = machine.id) {
  const found = logto.state.oidc.findApplication(id);
  if (!found) throw new Error(`no application ${id}`);
  return found;
}
