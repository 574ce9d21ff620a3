import { describe, expect, it } from 'vitest';
import { createCaller } from '../test/caller.ts';
import { fieldsWith, start } from '../test/start.ts';

type Route = { method: string; path: string; body?: object };

const route = (method: string, path: string, body?: object): Route => ({
  method,
  path,
  ...(body && { body }),
});

const id = 'newIdentifierVerificationRecordId';
const email = { type: 'email', value: 'alice@example.com' };

/** Every route that changes something or makes a record, which third-party applications must not do. */
const guarded: readonly Route[] = [
  route('PATCH', '/api/my-account', { name: 'x' }),
  route('PATCH', '/api/my-account/profile', { nickname: 'x' }),
  route('POST', '/api/my-account/password', { password: 'x' }),
  route('POST', '/api/my-account/primary-email', { email: 'x@example.com', [id]: 'x' }),
  route('DELETE', '/api/my-account/primary-email'),
  route('POST', '/api/my-account/primary-phone', { phone: '1', [id]: 'x' }),
  route('DELETE', '/api/my-account/primary-phone'),
  route('POST', '/api/my-account/identities', { [id]: 'x' }),
  route('PUT', '/api/my-account/identities', { [id]: 'x' }),
  route('DELETE', '/api/my-account/identities/x'),
  route('POST', '/api/my-account/mfa-verifications', { type: 'BackupCode', codes: [] }),
  route('PUT', '/api/my-account/mfa-verifications/totp', { secret: 'x', code: 'x' }),
  route('PATCH', '/api/my-account/mfa-verifications/x/name', { name: 'x' }),
  route('DELETE', '/api/my-account/mfa-verifications/x'),
  route('PATCH', '/api/my-account/mfa-settings', { skipMfaOnSignIn: true }),
  route('PATCH', '/api/my-account/logto-configs', {}),
  route('DELETE', '/api/my-account/sessions/x'),
  route('DELETE', '/api/my-account/grants/x'),
  route('DELETE', '/api/my-account/trusted-devices/x'),
  route('POST', '/api/verifications/password', { password: 'x' }),
  route('POST', '/api/verifications/verification-code', { identifier: email }),
  route('POST', '/api/verifications/verification-code/verify', {
    identifier: email,
    verificationId: 'x',
    code: 'x',
  }),
  route('POST', '/api/verifications/web-authn/registration'),
];

/** Routes that want a record of every user. */
const stepUpAlways: readonly Route[] = [
  route('PATCH', '/api/my-account', { username: 'x' }),
  ...guarded.slice(4, 7),
  route('POST', '/api/my-account/primary-email', { email: 'x@example.com', [id]: 'x' }),
  ...guarded.slice(10, 19),
  route('GET', '/api/my-account/sessions'),
  route('GET', '/api/my-account/grants'),
  route('GET', '/api/my-account/trusted-devices'),
  route('GET', '/api/my-account/mfa-verifications/backup-codes'),
];

/** Routes that want a record only of users who can get one. */
const stepUpIfPossible: readonly Route[] = [
  route('POST', '/api/my-account/password', { password: 'x' }),
  route('POST', '/api/my-account/identities', { [id]: 'x' }),
  route('PUT', '/api/my-account/identities', { [id]: 'x' }),
  route('DELETE', '/api/my-account/identities/x'),
];

const tenant = {
  ...fieldsWith({ trustedDevice: 'Edit' }),
  devFeatures: true,
  applications: [{ id: 'notes', isThirdParty: true }],
};
const scopes =
  'openid profile email phone address custom_data identities urn:logto:scope:sessions urn:logto:scope:trusted_devices'.split(
    ' ',
  );
const password = 'Corr3ct-Horse!battery';

describe('third-party applications', () => {
  const asThirdParty = async (clientId: string) => {
    const {
      logto,
      id: userId,
      call,
    } = start({ tenant, user: { username: 'alice', password, scopes } });
    const record = await call.stepUp();
    const token = logto.state.oidc.issueAccessToken({ userId, clientId, scopes }).value;
    const caller = createCaller(logto, token);
    caller.record(record);
    return { logto, caller };
  };

  it.each(guarded)('are refused $method $path', async ({ method, path, ...options }) => {
    for (const client of ['notes', 'no one-registered']) {
      const { logto, caller } = await asThirdParty(client);
      const answer = await caller(method, path, options);
      expect([answer.status, answer.body.code]).toEqual([
        403,
        'auth.third_party_application_forbidden',
      ]);
      logto.updateTenant({ release: '1.39' });
      const before = await caller(method, path, options);
      expect(before.status).not.toBe(403);
    }
  });

  it('may read, generate and visit providers', async () => {
    const { caller } = await asThirdParty('notes');
    for (const [method, path] of [
      ['GET', '/api/my-account'],
      ['GET', '/api/my-account/sessions'],
      ['GET', '/api/my-account/mfa-verifications'],
      ['POST', '/api/my-account/mfa-verifications/totp-secret/generate'],
      ['POST', '/api/my-account/mfa-verifications/backup-codes/generate'],
    ] as const) {
      expect((await caller(method, path)).status).toBe(200);
    }
    const body = { connectorId: 'x', state: 's', redirectUri: 'r' };
    const social = await caller('POST', '/api/verifications/social', { body });
    expect(social.body.code).toBe('session.invalid_connector_id');
  });
});

describe('step-up', () => {
  it.each(stepUpAlways)(
    'is wanted by $method $path of users who can and of those who cannot',
    async ({ method, path, ...options }) => {
      for (const user of [
        { username: 'alice', password, scopes },
        { username: 'nova', scopes },
      ]) {
        const { call } = start({ tenant, user });
        const answer = await call(method, path, options);
        expect([answer.status, answer.body.code]).toEqual([
          401,
          'verification_record.permission_denied',
        ]);
      }
    },
  );

  it.each(stepUpIfPossible)(
    'is wanted by $method $path only of users who can',
    async ({ method, path, ...options }) => {
      const able = start({ tenant, user: { username: 'alice', password, scopes } });
      expect((await able.call(method, path, options)).status).toBe(401);
      const unable = start({ tenant, user: { username: 'nova', scopes } });
      expect((await unable.call(method, path, options)).status).not.toBe(401);
      unable.logto.updateTenant({ release: '1.39' });
      expect([401, 405]).toContain((await unable.call(method, path, options)).status);
    },
  );
});

describe('who calls', () => {
  it.each([
    [undefined, 401, 'auth.authorization_header_missing'],
    ['bearer x', 401, 'auth.authorization_token_type_not_supported'],
    ['Bearer', 401, 'auth.unauthorized'],
    ['Bearer x', 401, 'auth.unauthorized'],
    ['Bearer eyJhbGciOiJub25lIn0.e30.', 401, 'auth.unauthorized'],
  ])('%s is answered with %i %s', async (authorization, status, code) => {
    const { logto } = start();
    const response = await logto.fetch('http://logto.test/api/my-account', {
      headers: authorization === undefined ? {} : { authorization },
    });
    expect(response.headers.has('www-authenticate')).toBe(false);
    expect([response.status, (await response.json()).code]).toEqual([status, code]);
  });

  it('needs openid', async () => {
    const { call } = start({ user: { username: 'alice', scopes: ['profile'] } });
    const answer = await call('GET', '/api/my-account');
    expect([answer.status, answer.body.code]).toEqual([403, 'auth.forbidden']);
  });

  it('is no one for a token of a machine, an old one, and one of a user who is gone', async () => {
    const { logto, id: userId, accessToken, call } = start();
    const machine = logto.state.oidc.issueAccessToken({ clientId: 'm2m', scopes: ['openid'] });
    expect((await createCaller(logto, machine.value)('GET', '/api/my-account')).status).toBe(401);
    logto.clock.advance(3_600_000);
    expect((await call('GET', '/api/my-account')).status).toBe(401);
    logto.state.removeUser(userId);
    expect((await createCaller(logto, accessToken)('GET', '/api/my-account')).status).toBe(401);
  });

  it('comes after the account center is known to be on, which comes before the body', async () => {
    const { logto, call } = start({ tenant: { accountCenter: { enabled: false } } });
    const answer = await call('POST', '/api/verifications/password', { body: { password: 1 } });
    expect([answer.status, answer.body.code]).toEqual([400, 'account_center.not_enabled']);
    const anonymous = await logto.fetch('http://logto.test/api/my-account');
    expect(anonymous.status).toBe(401);
  });
});

describe('bodies', () => {
  const send = async (body: string, type = 'application/json') => {
    const { logto, accessToken } = start();
    const response = await logto.fetch('http://logto.test/api/my-account', {
      method: 'PATCH',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': type },
      body,
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  };

  it.each(['{', '"text"', 'true', '12'])(
    'that are no JSON object, like %s, are refused without a code',
    async (body) => {
      const answer = await send(body);
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.body)).toEqual(['message']);
    },
  );

  it('that are lists, or of another type, fail the schema', async () => {
    expect((await send('[]')).body.data.issues[0].received).toBe('array');
    expect((await send('hello', 'text/plain')).body.data.issues[0].received).toBe('string');
    expect((await send('x', 'application/octet-stream')).body.code).toBe('entity.invalid_input');
  });

  it('may be forms', async () => {
    const answer = await send('name=Al', 'application/x-www-form-urlencoded');
    expect(answer.body.name).toBe('Al');
  });

  it('over a mebibyte are not found', async () => {
    const answer = await send(JSON.stringify({ name: 'x'.repeat(1_048_577) }));
    expect(answer).toEqual({ status: 404, body: 'Not Found' });
  });

  it('lose unknown keys', async () => {
    expect((await send('{"name":"Al","isSuspended":true}')).body.isSuspended).toBe(false);
  });
});

describe('what went wrong inside', () => {
  it('is a plain 500, and is kept', async () => {
    const { logto, call } = start();
    const error = new Error('broken');
    logto.state.users.find = () => {
      throw error;
    };
    const answer = await call('GET', '/api/my-account');
    expect(answer).toMatchObject({ status: 500, body: { message: 'Internal server error.' } });
    expect(logto.state.failures).toEqual([error]);
  });
});
