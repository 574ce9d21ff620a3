import { describe, expect, it } from 'vitest';
import { addUser, fieldsWith, start } from '../test/start.ts';

const account = '/api/my-account';

describe('reading the account', () => {
  it.each([
    ['openid profile', ['username', 'profile', 'hasPassword'], ['customData', 'primaryEmail']],
    ['openid email', ['primaryEmail'], ['username', 'primaryPhone']],
    ['openid phone', ['primaryPhone'], ['primaryEmail']],
    ['openid identities', ['identities'], ['username', 'ssoIdentities']],
    ['openid custom_data', ['customData'], ['identities']],
  ])('shows by the scopes %s', async (scopes, shown, hidden) => {
    const { call } = start({ user: { username: 'alice', scopes: scopes.split(' ') } });
    const { body } = await call('GET', account);
    for (const key of shown) expect(body).toHaveProperty(key);
    for (const key of hidden) expect(body).not.toHaveProperty(key);
  });

  it('shows the address inside the profile with its scope alone', async () => {
    const profile = { nickname: 'Al', address: { country: 'GB' } };
    const shown = async (scopes: string[]) => {
      const { call } = start({ user: { username: 'alice', profile, scopes } });
      return (await call('GET', account)).body.profile;
    };
    expect(await shown(['openid', 'profile'])).toEqual({ nickname: 'Al' });
    expect(await shown(['openid', 'profile', 'address'])).toEqual(profile);
  });

  it('never shows enterprise identities, although they count as identifiers', async () => {
    const sso = {
      id: 'x',
      ssoConnectorId: 'sso',
      issuer: 'https://idp.example',
      identityId: 'a',
      detail: {},
      createdAt: 0,
      updatedAt: 0,
    };
    const { call } = start({
      user: { username: 'alice', password: 'Corr3ct-Horse!battery', ssoIdentities: [sso] },
    });
    const { body } = await call('GET', account);
    expect(Object.keys(body).filter((key) => key === '0' || key === 'ssoIdentities')).toEqual([]);
    await call.stepUp();
    expect((await call('PATCH', account, { body: { username: null } })).status).toBe(200);
  });

  it('hides what the tenant turned off, whatever the scope', async () => {
    const { call } = start({
      tenant: { accountCenter: { fields: { name: 'ReadOnly', username: 'Off' } } },
    });
    const { body } = await call('GET', account);
    expect(body).toHaveProperty('name', 'Alice Liddell');
    for (const key of ['username', 'avatar', 'primaryEmail', 'identities', 'hasPassword']) {
      expect(body).not.toHaveProperty(key);
    }
  });
});

describe('changing the account', () => {
  it('refuses a read-only field before a missing scope, and both before step-up', async () => {
    const change = { body: { username: 'bob' } };
    const readOnly = start({ tenant: fieldsWith({ username: 'ReadOnly' }) });
    expect((await readOnly.call('PATCH', account, change)).body.code).toBe(
      'account_center.field_not_editable',
    );
    const unscoped = start({ user: { username: 'alice', scopes: ['openid'] } });
    const answer = await unscoped.call('PATCH', account, change);
    expect([answer.status, answer.body.code]).toEqual([400, 'auth.unauthorized']);
  });

  it('needs the profile scope even for custom data, and then that of custom data', async () => {
    for (const scopes of [
      ['openid', 'custom_data'],
      ['openid', 'profile'],
    ]) {
      const { call } = start({ user: { username: 'alice', scopes } });
      const answer = await call('PATCH', account, { body: { customData: { a: 1 } } });
      expect([answer.status, answer.body.code]).toEqual([400, 'auth.unauthorized']);
    }
  });

  it('replaces custom data as a whole and refuses to remove it', async () => {
    const { call } = start({ user: { username: 'alice', customData: { a: 1, b: 2 } } });
    const { body } = await call('PATCH', account, { body: { customData: { c: 3 } } });
    expect(body.customData).toEqual({ c: 3 });
    const removal = await call('PATCH', account, { body: { customData: null } });
    expect(removal.body.code).toBe('guard.invalid_input');
  });

  it('refuses an empty change, as the database does', async () => {
    const { call } = start();
    const answer = await call('PATCH', account, { body: {} });
    expect([answer.status, answer.body.code]).toEqual([422, 'entity.invalid_input']);
  });

  it('takes any address as a picture, but not one that does not fit', async () => {
    const { call } = start();
    const script = await call('PATCH', account, { body: { avatar: 'javascript:alert(1)' } });
    expect(script.body.avatar).toBe('javascript:alert(1)');
    const avatar = `https://example.com/${'x'.repeat(2048)}`;
    const long = await call('PATCH', account, { body: { avatar } });
    expect(long.body).toMatchObject({
      code: 'entity.value_too_long',
      data: { message: expect.stringContaining('2048') },
    });
  });

  it('checks the body before everything else', async () => {
    const { call } = start({ tenant: fieldsWith({ name: 'Off' }), user: { scopes: ['openid'] } });
    const answer = await call('PATCH', account, { body: { name: 1 } });
    expect(answer.body).toMatchObject({
      code: 'guard.invalid_input',
      details: 'Error in key path "name": (invalid_type) Expected string but received number.',
      data: { name: 'ZodError' },
    });
  });

  it('moves updatedAt', async () => {
    const { logto, call } = start();
    const { body: before } = await call('GET', account);
    logto.clock.advance(5000);
    const { body: after } = await call('PATCH', account, { body: { name: 'Al' } });
    expect(after.updatedAt - before.updatedAt).toBeGreaterThanOrEqual(5000);
    expect(after.createdAt).toBe(before.createdAt);
  });

  it('replaces the address as a unit and needs its scope', async () => {
    const profile = { nickname: 'Al', address: { country: 'GB', locality: 'Oxford' } };
    const { call } = start({ user: { username: 'alice', profile } });
    const change = { body: { address: { country: 'NL' } } };
    expect((await call('PATCH', `${account}/profile`, change)).body).toEqual({
      nickname: 'Al',
      address: { country: 'NL' },
    });
    const unscoped = start({ user: { username: 'alice', scopes: ['openid', 'profile'] } });
    const answer = await unscoped.call('PATCH', `${account}/profile`, change);
    expect([answer.status, answer.body.code]).toEqual([400, 'auth.unauthorized']);
  });
});

describe('user names', () => {
  it('cannot be removed as the last identifier', async () => {
    const { call } = start({ user: { username: 'alice', password: 'Corr3ct-Horse!battery' } });
    await call.stepUp();
    const answer = await call('PATCH', account, { body: { username: null } });
    expect([answer.status, answer.body.code]).toEqual([400, 'user.last_sign_in_method_required']);
  });

  it.each([
    [true, 200],
    [false, 422],
  ])(
    'may differ in case alone where the policy is case-sensitive: %s',
    async (caseSensitive, status) => {
      const allowedChars = { lowercase: true, uppercase: true, numbers: true, underscore: true };
      const usernamePolicy = { caseSensitive, minLength: 1, maxLength: 128, allowedChars };
      const { logto, call } = start({ tenant: { signInExperience: { usernamePolicy } } });
      addUser(logto, { username: 'Bob' });
      await call.stepUp();
      expect((await call('PATCH', account, { body: { username: 'bob' } })).status).toBe(status);
    },
  );

  it('may be set to what they are', async () => {
    const { call } = start();
    await call.stepUp();
    expect((await call('PATCH', account, { body: { username: 'alice' } })).status).toBe(200);
  });
});
