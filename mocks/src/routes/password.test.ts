import { describe, expect, it } from 'vitest';
import { createCaller } from '../test/caller.ts';
import { fieldsWith, start } from '../test/start.ts';

const set = '/api/my-account/password';
const good = { body: { password: 'N3w-Horse!battery' } };

describe('setting a password', () => {
  it.each([
    ['a password', { username: 'a', password: 'Corr3ct-Horse!battery' }],
    ['an email', { primaryEmail: 'a@example.com' }],
    ['a phone', { primaryPhone: '14155550123' }],
  ])('needs a record of a user with %s', async (_, user) => {
    const { call } = start({ user });
    const answer = await call('POST', set, good);
    expect([answer.status, answer.body.code]).toEqual([
      401,
      'verification_record.permission_denied',
    ]);
  });

  it('needs no scope but openid, and none of a record without any way to verify', async () => {
    const { call, stored } = start({ user: { username: 'a', scopes: ['openid'] } });
    expect((await call('POST', set, { body: { password: 'x' } })).body.code).toBe(
      'password.rejected',
    );
    expect((await call('POST', set, good)).status).toBe(204);
    expect(stored().password).toBe(good.body.password);
    expect((await call('POST', set, good)).status).toBe(401);
  });

  it('refuses the old password', async () => {
    const { call } = start();
    await call.stepUp();
    const answer = await call('POST', set, { body: { password: 'Corr3ct-Horse!battery' } });
    expect([answer.status, answer.body.code]).toEqual([422, 'user.same_password']);
  });

  it('asks for step-up before it says that the field is read-only', async () => {
    const { call } = start({ tenant: fieldsWith({ password: 'ReadOnly' }) });
    expect((await call('POST', set, good)).status).toBe(401);
    await call.stepUp();
    expect((await call('POST', set, good)).body.code).toBe('account_center.field_not_editable');
  });

  it('ends no session and no token', async () => {
    const { logto, id, call } = start({ signIn: { userAgent: 'here' } });
    const elsewhere = createCaller(logto, logto.signIn({ userId: id }).accessToken);
    await call.stepUp();
    expect((await call('POST', set, good)).status).toBe(204);
    expect((await elsewhere('GET', '/api/my-account')).status).toBe(200);
  });
});
