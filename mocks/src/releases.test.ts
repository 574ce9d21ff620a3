import { describe, expect, it } from 'vitest';
import { createFakeLogto, freshUser, fullUser, releases, seedDemo } from './index.ts';
import { changes, type FakeRelease, featuresOf } from './releases.ts';
import { createCaller } from './test/caller.ts';
import { authorizationUrl, basic, postForm, spa } from './test/oidc-client.ts';
import { start } from './test/start.ts';

const signedIn = async (release?: FakeRelease) => {
  const logto = createFakeLogto({ release });
  const { accessToken, user } = await freshUser(logto);
  return { logto, user, call: createCaller(logto, accessToken) };
};

/** What each of the releases says, the oldest first. */
const across = async <Value>(read: (release: FakeRelease) => Promise<Value>) =>
  Object.fromEntries(
    await Promise.all(releases.map(async (release) => [release, await read(release)] as const)),
  );

/** What is expected of each release when it changes once. */
const from = <Value>(since: FakeRelease, before: Value, after: Value) =>
  Object.fromEntries(
    releases.map((release) => [
      release,
      releases.indexOf(release) >= releases.indexOf(since) ? after : before,
    ]),
  );

describe('the releases', () => {
  it('are a choice at the start and one of the tenant, the newest unless told', async () => {
    expect(createFakeLogto().state.release).toBe('1.44');
    const logto = createFakeLogto({ release: '1.41' });
    expect(logto.state.release).toBe('1.41');
    logto.setTenant({ release: '1.43' });
    expect(logto.state.release).toBe('1.43');
    logto.setTenant();
    expect(logto.state.release).toBe('1.41');
  });

  it('are known by name alone', () => {
    expect(() => createFakeLogto({ release: '9.0' as FakeRelease })).toThrow('no release 9.0');
    expect(() => createFakeLogto().updateTenant({ release: '2' as FakeRelease })).toThrow(
      'no release 2',
    );
  });

  it('have each change from its release on', () => {
    for (const [name, { since }] of Object.entries(changes)) {
      const has = releases.filter((release) => Object(featuresOf(release))[name]);
      expect(has, name).toEqual(releases.slice(releases.indexOf(since)));
    }
  });

  it('run the demo, each of them', async () => {
    for (const release of releases) {
      const logto = createFakeLogto({ release });
      const { accessToken } = await seedDemo(logto);
      expect((await createCaller(logto, accessToken)('GET', '/api/my-account')).status).toBe(200);
    }
  });
});

describe('what a release tells of an account and its tenant', () => {
  const readKeys = (path: string, keys: readonly string[]) =>
    across(async (release) => {
      const { logto, call } = await signedIn(release);
      logto.updateTenant({ signInExperience: { trustedDevice: { enabled: true } } });
      await call.stepUp();
      const { body } = await call('GET', path);
      return keys.filter((key) => key in body);
    });

  it('in the account', async () => {
    const keys = ['hasSecurityVerificationMethod', 'cimdClientId'];
    expect(await readKeys('/api/my-account', keys)).toEqual({
      1.39: [],
      '1.40': [],
      1.41: keys.slice(0, 1),
      1.42: keys.slice(0, 1),
      1.43: keys,
      1.44: keys,
    });
  });

  it('in the sign-in experience', async () => {
    const policies = ['usernamePolicy', 'verificationCodePolicy', 'passwordExpiration'];
    const older = ['emailBlocklistPolicy'];
    const newer = ['trustedDevice', 'crossOriginOpenerPolicy'];
    const keys = [...older, ...policies, ...newer];
    expect(await readKeys('/api/.well-known/sign-in-exp', keys)).toEqual({
      1.39: older,
      '1.40': older,
      1.41: [...older, ...policies],
      1.42: policies,
      1.43: policies,
      1.44: [...policies, ...newer],
    });
  });

  it('in the settings of the second step', async () => {
    const keys = ['skipMfaOnSignIn', 'required'];
    const read = readKeys('/api/my-account/mfa-settings', keys);
    expect(await read).toEqual(from('1.44', ['skipMfaOnSignIn'], keys));
  });

  it('whether the tenant demands a second step', async () => {
    const { logto, call } = await signedIn();
    await call.stepUp();
    const required = async () => (await call('GET', '/api/my-account/mfa-settings')).body.required;
    expect(await required()).toBe(false);
    logto.updateTenant({ signInExperience: { mfa: { factors: ['Totp'], policy: 'Mandatory' } } });
    expect(await required()).toBe(true);
    const body = { skipMfaOnSignIn: true };
    const changed = await call('PATCH', '/api/my-account/mfa-settings', { body });
    expect(changed.body).toEqual({ skipMfaOnSignIn: true, required: true });
  });
});

describe('scopes', () => {
  const trusted = 'urn:logto:scope:trusted_devices';

  const ask = async (release: FakeRelease, application: object) => {
    const logto = createFakeLogto({
      release,
      tenant: { applications: [{ ...spa, ...application }] },
    });
    const url = await authorizationUrl(logto, { scope: `openid profile ${trusted}` });
    const answer = await logto.fetch(url, { redirect: 'manual' });
    const location = new URL(answer.headers.get('location') ?? '', logto.endpoint);
    return location.searchParams.get('error');
  };

  it('that the server does not know are dropped in silence for the tenant’s own applications', async () => {
    expect(await across((release) => ask(release, {}))).toEqual(from('1.39', null, null));
  });

  it('that are not on their list are refused to applications of others', async () => {
    const known = await across((release) => ask(release, { isThirdParty: true }));
    expect(known).toEqual(from('1.44', 'invalid_scope', null));
    const listed = { isThirdParty: true, userScopes: ['profile'] };
    expect(await ask('1.44', listed)).toBe('invalid_scope');
  });

  it('are told by discovery', async () => {
    const told = await across(async (release) => {
      const { call } = await signedIn(release);
      const { body } = await call('GET', '/oidc/.well-known/openid-configuration');
      return body.scopes_supported.includes(trusted);
    });
    expect(told).toEqual(from('1.44', false, true));
  });
});

describe('the description of the routes', () => {
  const describeOn = async (release: FakeRelease, devFeatures = false) => {
    const { logto, call } = await signedIn(release);
    logto.updateTenant({ devFeatures });
    return (await call('GET', '/api/.well-known/user.openapi.json')).body.paths;
  };

  it('has the routes that are there', async () => {
    const has = (path: string, method: string) =>
      across(async (release) => method in Object((await describeOn(release))[path]));
    expect(await has('/api/my-account', 'patch')).toEqual(from('1.39', false, true));
    expect(await has('/api/my-account/identities', 'put')).toEqual(from('1.40', false, true));
    const avatar = '/api/my-account/user-assets/avatar';
    expect(await has(avatar, 'post')).toEqual(from('1.41', false, true));
    const device = '/api/my-account/trusted-devices/{trustedDeviceId}';
    expect(await has(device, 'delete')).toEqual(from('1.44', false, true));
  });

  it('says what came with a release', async () => {
    const { maxLength } = (await describeOn('1.43'))['/api/my-account'].get.responses['200']
      .content['application/json'].schema.properties.id;
    expect(maxLength).toBe(12);
    const devices = (await describeOn('1.43', true))['/api/my-account/trusted-devices'];
    expect(devices.get.parameters).toHaveLength(2);
    const complete = (await describeOn('1.44'))['/api/my-account/trusted-devices'];
    expect(complete.get.parameters).toEqual([]);
  });
});

describe('ids of users', () => {
  const id = 'auth0|a/b%c d'.padEnd(128, 'x');

  it('are as long and as odd as those of other systems from 1.44 on', async () => {
    const { logto, call } = start({
      user: { id, username: 'ann', password: 'Corr3ct-Horse!battery' },
    });
    expect((await call('GET', '/api/my-account')).body.id).toBe(id);
    await call.stepUp();
    expect((await call('GET', '/api/my-account/sessions')).status).toBe(200);
    const { management } = logto.setTenant();
    const token = await postForm(
      logto,
      '/oidc/token',
      { grant_type: 'client_credentials', resource: management.resource, scope: 'all' },
      basic(management.clientId, management.clientSecret),
    );
    const manage = createCaller(logto, token.body.access_token);
    const body = { id, username: 'ann' };
    expect((await manage('POST', '/api/users', { body })).body.id).toBe(id);
    expect((await manage('POST', '/api/users', { body: { id } })).status).toBe(422);
    const path = `/api/users/${encodeURIComponent(id)}`;
    expect((await manage('GET', path)).body.id).toBe(id);
    expect((await manage('DELETE', path)).status).toBe(204);
    logto.updateTenant({ release: '1.43' });
    expect((await manage('POST', '/api/users', { body })).body.id).toHaveLength(12);
  });

  it('have twelve characters before', () => {
    const user = { id, username: 'ann' };
    expect(() => start({ user, options: { release: '1.43' } })).toThrow('more than 12 characters');
  });
});

describe('what others do not answer', () => {
  it('is a 502 where a provider is silent, a 400 before', async () => {
    const statuses = await across(async (release) => {
      const logto = createFakeLogto({ release });
      const { accessToken } = await fullUser(logto);
      const call = createCaller(logto, accessToken);
      logto.updateTenant({
        connectors: [{ target: 'octo', isUnreachable: true, storesTokens: true }],
      });
      const [connector] = logto.state.tenant.current.connectors;
      const visit = { connectorId: connector?.id, state: 's', redirectUri: 'https://app.test/' };
      const { body } = await call('POST', '/api/verifications/social', { body: visit });
      const { verificationRecordId } = body;
      const back = { verificationRecordId, connectorData: { code: 'c', redirectUri: 'x' } };
      const verified = await call('POST', '/api/verifications/social/verify', { body: back });
      return [verified.status, verified.body.code];
    });
    expect(statuses).toEqual(from('1.44', [400, 'connector.general'], [502, 'connector.general']));
  });

  it('is a bare 500 where leaked passwords cannot be looked up, and no fault of the fake', async () => {
    const { logto, call } = await signedIn();
    await call.stepUp();
    const rejects = { pwned: true };
    logto.updateTenant({ leakService: false, signInExperience: { passwordPolicy: { rejects } } });
    const set = (password: string) =>
      call('POST', '/api/my-account/password', { body: { password } });
    const refused = await set('Gl4cier-Wombat!47');
    expect([refused.status, refused.body]).toEqual([500, { message: 'Internal server error.' }]);
    expect(logto.state.failures).toEqual([]);
    logto.updateTenant({ signInExperience: { passwordPolicy: { rejects: { pwned: false } } } });
    expect((await set('Gl4cier-Wombat!47')).status).toBe(204);
  });
});
