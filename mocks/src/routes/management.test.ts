import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeLogto, type FakeLogto } from '../index.ts';
import { alice, basic, postForm } from '../test/oidc-client.ts';

let logto: FakeLogto;
let token: string;
let userId: string;

const managementToken = async (scope = 'all') => {
  const { clientId, clientSecret, resource } = logto.state.tenant.current.management;
  const form = { grant_type: 'client_credentials', resource, scope };
  const { body } = await postForm(logto, '/oidc/token', form, basic(clientId, clientSecret));
  return String(body.access_token);
};

const call = async (method: string, path: string, body?: unknown, bearer = token) => {
  const response = await logto.fetch(`${logto.endpoint}/api/${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
};

const failure = async (...args: Parameters<typeof call>) => {
  const { status, body } = await call(...args);
  return [status, body.code];
};

beforeEach(async () => {
  logto = createFakeLogto();
  token = await managementToken();
  userId = logto.createUser(alice).id;
});

describe('who may call', () => {
  it('is an application with the scope for everything', async () => {
    expect(await failure('GET', 'account-center', undefined, await managementToken(''))).toEqual([
      403,
      'auth.forbidden',
    ]);
    expect(await failure('GET', 'account-center', undefined, 'nonsense')).toEqual([
      401,
      'auth.unauthorized',
    ]);
    const { accessToken } = logto.signIn({ userId });
    expect(await call('GET', `users/${userId}`, undefined, accessToken)).toEqual({
      status: 401,
      body: {
        code: 'auth.unauthorized',
        data: { code: 'ERR_JWS_INVALID', name: 'JWSInvalid' },
        message: expect.any(String),
      },
    });
    const bare = await logto.fetch(`${logto.endpoint}/api/account-center`);
    expect([bare.status, (await bare.json()).code]).toEqual([
      401,
      'auth.authorization_header_missing',
    ]);
  });

  it('is no one whose token was tampered with or has expired', async () => {
    const [header, payload, signature] = token.split('.');
    const forged = JSON.stringify({ ...JSON.parse(atob(payload ?? '')), sub: 'someone' });
    const tampered = [header, btoa(forged).replaceAll('=', ''), signature].join('.');
    expect(await failure('GET', 'account-center', undefined, tampered)).toEqual([
      401,
      'auth.unauthorized',
    ]);
    logto.clock.advance(3_600_001);
    expect(await failure('GET', 'account-center')).toEqual([401, 'auth.unauthorized']);
  });
});

describe('users', () => {
  it('are created, read, changed and deleted', async () => {
    const created = await call('POST', 'users', {
      username: 'bob',
      password: 'secret',
      primaryPhone: '4407911123456',
    });
    expect(created.body).toMatchObject({
      username: 'bob',
      primaryPhone: '447911123456',
      hasPassword: true,
    });
    const path = `users/${created.body.id}`;
    expect((await call('PATCH', path, { name: 'Bob', profile: { givenName: 'B' } })).body).toEqual({
      ...created.body,
      name: 'Bob',
      profile: { givenName: 'B' },
      updatedAt: expect.any(Number),
    });
    expect((await call('POST', `${path}/password/verify`, { password: 'secret' })).status).toBe(
      204,
    );
    expect(await failure('POST', `${path}/password/verify`, { password: 'x' })).toEqual([
      422,
      'session.invalid_credentials',
    ]);
    expect((await call('DELETE', path)).status).toBe(204);
    expect(await failure('GET', path)).toEqual([404, 'entity.not_found']);
  });

  it('keep their identifiers to themselves', async () => {
    expect(await failure('POST', 'users', { username: 'alice' })).toEqual([
      422,
      'user.username_already_in_use',
    ]);
    const { body } = await call('POST', 'users', { username: 'bob' });
    expect(
      await failure('PATCH', `users/${body.id}`, { primaryEmail: 'ALICE@example.com' }),
    ).toEqual([422, 'user.email_already_in_use']);
    expect((await call('PATCH', `users/${userId}`, { username: 'alice' })).status).toBe(200);
  });

  it('lose an identifier that is set to nothing', async () => {
    const { body } = await call('PATCH', `users/${userId}`, { primaryPhone: '', username: null });
    expect(body).toMatchObject({ primaryPhone: null, username: null });
  });

  it('show enterprise identities only when asked', async () => {
    expect((await call('GET', `users/${userId}`)).body).not.toHaveProperty('ssoIdentities');
    const { body } = await call('GET', `users/${userId}?includeSsoIdentities=true`);
    expect(body.ssoIdentities).toEqual([]);
  });

  it('take their sessions, grants and tokens along', async () => {
    const { accessToken } = logto.signIn({ userId });
    await call('DELETE', `users/${userId}`);
    expect(logto.state.oidc.findAccessToken(accessToken)).toBeUndefined();
    expect(logto.state.oidc.sessionsOf(userId)).toEqual([]);
    expect(logto.state.oidc.grantsOf(userId)).toEqual([]);
  });
});

describe('personal access tokens', () => {
  const path = () => `users/${userId}/personal-access-tokens`;

  it('are renamed and deleted by the older addresses, too', async () => {
    const { body: created } = await call('POST', path(), { name: 'a b' });
    expect(created.value).toMatch(/^pat_\w{32}$/);
    const renamed = await call('PATCH', `${path()}/a%20b`, { name: 'c' });
    expect(renamed.body).toEqual({ ...created, name: 'c' });
    expect((await call('DELETE', `${path()}/c`)).status).toBe(204);
    expect((await call('GET', path())).body).toEqual([]);
  });

  it('keep their names apart when they are renamed', async () => {
    await call('POST', path(), { name: 'a' });
    await call('POST', path(), { name: 'b' });
    expect(await failure('PATCH', path(), { currentName: 'a', name: 'b' })).toEqual([
      422,
      'user.personal_access_token_name_exists',
    ]);
    expect((await call('PATCH', path(), { name: 'a' })).status).toBe(200);
  });

  it('never expire with an expiry of nothing or 0', async () => {
    expect((await call('POST', path(), { name: 'a', expiresAt: null })).body.expiresAt).toBeNull();
    expect((await call('POST', path(), { name: 'b', expiresAt: 0 })).body.expiresAt).toBe(0);
  });

  it('belong to users who exist', async () => {
    expect(await failure('POST', 'users/nope/personal-access-tokens', { name: 'a' })).toEqual([
      404,
      'entity.relation_foreign_key_not_found',
    ]);
  });
});

describe('the account center settings', () => {
  it('replace all fields at once', async () => {
    const { body } = await call('PATCH', 'account-center', { fields: { email: 'ReadOnly' } });
    expect(body).toMatchObject({ enabled: true, fields: { email: 'ReadOnly' } });
    expect(body.fields).toEqual({ email: 'ReadOnly' });
    const open = await logto.fetch(`${logto.endpoint}/api/.well-known/account-center`);
    expect(await open.json()).toEqual(body);
  });

  it('drop doubled origins, empty addresses and fields that no one defined', async () => {
    await call('POST', 'custom-profile-fields', { name: 'company', type: 'Text', required: false });
    const { body } = await call('PATCH', 'account-center', {
      webauthnRelatedOrigins: ['https://a.example.com', 'https://a.example.com'],
      deleteAccountUrl: '',
      profileFields: [{ name: 'company' }, { name: 'unknown' }],
    });
    expect(body).toMatchObject({
      webauthnRelatedOrigins: ['https://a.example.com'],
      deleteAccountUrl: null,
      profileFields: [{ name: 'company' }],
    });
  });

  it('refuse what makes no sense', async () => {
    const refused = [
      { fields: { email: 'Maybe' } },
      { deleteAccountUrl: 'javascript:alert(1)' },
      { deleteAccountUrl: `https://example.com/${'x'.repeat(2048)}` },
      { profileFields: [{ name: 'a' }, { name: 'a' }] },
      { enabled: 'yes' },
    ];
    for (const body of refused) {
      expect((await call('PATCH', 'account-center', body)).status).toBe(400);
    }
  });
});

describe('the sign-in experience', () => {
  it('changes key by key and shows what the public one hides', async () => {
    const policy = { customBlocklist: ['@spam.example.com'] };
    const { body } = await call('PATCH', 'sign-in-exp', {
      emailBlocklistPolicy: policy,
      passwordPolicy: { length: { min: 12 } },
      nonsense: 1,
    });
    expect(body).toMatchObject({
      id: 'default',
      emailBlocklistPolicy: policy,
      passwordPolicy: { length: { min: 12 } },
      signInMode: 'SignInAndRegister',
    });
    expect(body).not.toHaveProperty('nonsense');
    expect((await call('GET', 'sign-in-exp')).body).toEqual(body);
    const open = await logto.fetch(`${logto.endpoint}/api/.well-known/sign-in-exp`);
    expect(await open.json()).not.toHaveProperty('emailBlocklistPolicy');
  });

  it('refuses what makes no sense', async () => {
    expect(await failure('PATCH', 'sign-in-exp', { mfa: { factors: ['Horoscope'] } })).toEqual([
      400,
      'guard.invalid_input',
    ]);
  });
});

describe('custom profile fields', () => {
  it('are listed in the order of their creation, each name once', async () => {
    const field = { name: 'company', type: 'Text', required: true, label: 'Company' };
    const { status, body } = await call('POST', 'custom-profile-fields', field);
    expect([status, body]).toEqual([
      201,
      {
        tenantId: 'default',
        id: expect.any(String),
        ...field,
        description: null,
        config: {},
        createdAt: expect.any(Number),
        sieOrder: 1,
      },
    ]);
    await call('POST', 'custom-profile-fields', { name: 'vat', type: 'Text', required: false });
    const { body: list } = await call('GET', 'custom-profile-fields');
    expect(list.map(({ name }: { name: string }) => name)).toEqual(['company', 'vat']);
    expect(list[0].id).toBe(body.id);
    expect(await failure('POST', 'custom-profile-fields', field)).toEqual([
      422,
      'custom_profile_fields.name_exists',
    ]);
    expect(await failure('POST', 'custom-profile-fields', { ...field, name: 'a-b' })).toEqual([
      400,
      'custom_profile_fields.invalid_name',
    ]);
  });
});

describe('set-up', () => {
  it('registers an application that can sign users in', async () => {
    const { body } = await call('POST', 'applications', {
      name: 'App',
      type: 'SPA',
      oidcClientMetadata: {
        redirectUris: ['https://app.example.com/'],
        postLogoutRedirectUris: [],
      },
      customClientMetadata: { alwaysIssueRefreshToken: true },
    });
    expect(logto.state.oidc.findApplication(body.id)).toMatchObject({
      redirectUris: ['https://app.example.com/'],
      alwaysIssueRefreshToken: true,
      isThirdParty: false,
    });
  });

  it('adds connectors, one for each kind of message', async () => {
    logto.setTenant({ connectors: ['sms'] });
    token = await managementToken();
    const add = (connectorId: string, metadata?: object) =>
      call('POST', 'connectors', { connectorId, config: {}, ...(metadata && { metadata }) });
    await add('mock-email-service');
    await add('mock-short-message-service-sms');
    await add('github-universal', { target: 'github' });
    const { connectors } = logto.state.tenant.current;
    expect(connectors.map(({ type }) => type).sort()).toEqual(['Email', 'Sms', 'Social']);
  });
});
