import { describe, expect, it } from 'vitest';
import {
  createFakeLogto,
  emailOnlyUser,
  everythingReadOnly,
  type FakeLogto,
  freshUser,
  fullUser,
  type SignedInUser,
  seedDemo,
  socialOnlyUser,
  thirdPartyClient,
} from './index.ts';
import { createCaller } from './test/caller.ts';

const start = async (scenario: (logto: FakeLogto) => Promise<SignedInUser>) => {
  // What is left of a token is told in whole seconds.
  const now = Date.now();
  const logto = createFakeLogto({ now: () => now });
  const signedIn = await scenario(logto);
  return { logto, signedIn, call: createCaller(logto, signedIn.accessToken) };
};

describe('scenarios', () => {
  it('freshUser can verify and has no factor', async () => {
    const { signedIn, call } = await start(freshUser);
    const account = await call('GET', '/api/my-account');
    expect(account.body).toMatchObject({ username: 'alice', hasSecurityVerificationMethod: true });
    expect((await call('GET', '/api/my-account/mfa-verifications')).body).toEqual([]);
    const check = await call('POST', '/api/verifications/password', {
      body: { password: signedIn.password },
    });
    expect(check.status).toBe(201);
    expect(await signedIn.getAccessToken()).toBe(signedIn.accessToken);
  });

  it('fullUser has every kind of factor, sessions on four devices and grants of others', async () => {
    const { call } = await start(fullUser);
    await call.stepUp();
    const factors = await call('GET', '/api/my-account/mfa-verifications');
    expect(factors.body.map(({ type }: { type: string }) => type)).toEqual([
      'Totp',
      'WebAuthn',
      'WebAuthn',
      'BackupCode',
    ]);
    const { sessions } = (await call('GET', '/api/my-account/sessions')).body;
    expect(sessions).toHaveLength(4);
    expect(sessions.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1);
    const { grants } = (await call('GET', '/api/my-account/grants?appType=thirdParty')).body;
    expect(grants).toHaveLength(2);
    const tokens = await call('GET', '/api/my-account/identities/mock-social/access-token');
    expect(tokens.body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    const settings = await call('GET', '/api/.well-known/sign-in-exp');
    expect(settings.body.ssoConnectors).toHaveLength(1);
  });

  it('serves the picture that it shows', async () => {
    const { logto, signedIn } = await start(fullUser);
    const picture = await logto.fetch(signedIn.user.avatar ?? '');
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
  });

  it.each([
    ['socialOnlyUser', socialOnlyUser, false],
    ['emailOnlyUser', emailOnlyUser, true],
  ] as const)('%s has no password', async (_, scenario, canVerify) => {
    const { signedIn, call } = await start(scenario);
    expect(signedIn.password).toBeUndefined();
    expect((await call('GET', '/api/my-account')).body).toMatchObject({
      hasPassword: false,
      hasSecurityVerificationMethod: canVerify,
    });
  });

  it('everythingReadOnly shows and changes nothing', async () => {
    const { call } = await start(everythingReadOnly);
    expect((await call('GET', '/api/my-account')).body).toMatchObject({ name: 'Alice Liddell' });
    const change = await call('PATCH', '/api/my-account', { body: { name: 'x' } });
    expect(change.body.code).toBe('account_center.field_not_editable');
  });

  it('thirdPartyClient may read but not change', async () => {
    const { call } = await start(thirdPartyClient);
    expect((await call('GET', '/api/my-account')).status).toBe(200);
    const change = await call('PATCH', '/api/my-account', { body: { name: 'x' } });
    expect(change.body.code).toBe('auth.third_party_application_forbidden');
  });

  it('takes a tenant laid over its own', async () => {
    const logto = createFakeLogto();
    await freshUser(logto, { accountCenter: { fields: {} } });
    expect(logto.state.tenant.current.accountCenter.fields).toEqual({});
  });

  it('seeds a demo whose people can sign in and whose settings have a catalog', async () => {
    const { logto, call } = await start(seedDemo);
    await call.stepUp();
    expect(logto.state.users.list()).toHaveLength(5);
    expect((await call('GET', '/api/my-account/trusted-devices')).body).toHaveLength(1);
    const settings = await call('GET', '/api/.well-known/account-center');
    expect(settings.body.profileFields.length).toBeGreaterThan(5);
    const experience = await call('GET', '/api/.well-known/sign-in-exp');
    expect(experience.body.socialConnectors.length).toBeGreaterThan(1);
  });
});
