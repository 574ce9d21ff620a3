import { describe, expect, it } from 'vitest';
import { start } from '../test/start.ts';

const send = '/api/verifications/verification-code';
const verify = `${send}/verify`;
const guarded = '/api/my-account/sessions';
const email = { type: 'email', value: 'alice@example.com' };

/** A fake with a code on its way to the user's own email. */
const withCode = async (options: Parameters<typeof start>[0] = {}, body: object = {}) => {
  const started = start(options);
  const sent = await started.call('POST', send, { body: { identifier: email, ...body } });
  const verificationId: string = sent.body.verificationRecordId;
  const message = started.logto.outbox.last(email.value);
  const answer = (code = message?.code, identifier: object = email) =>
    started.call('POST', verify, { body: { identifier, verificationId, code } });
  return { ...started, verificationId, message, answer };
};

const codeOf = async (answer: Promise<{ body: { code: string } }>) => (await answer).body.code;

describe('records', () => {
  it('serve until ten minutes after their creation, not after their verification', async () => {
    const { logto, call, verificationId, answer } = await withCode();
    logto.clock.advance(9 * 60_000);
    expect((await answer()).status).toBe(200);
    call.record(verificationId);
    expect((await call('GET', guarded)).status).toBe(200);
    expect((await call('GET', guarded)).status).toBe(200);
    logto.clock.advance(60_000);
    expect(await codeOf(call('GET', guarded))).toBe('verification_record.permission_denied');
  });

  it('of a code to the own address permit only with the permission template', async () => {
    const own = await withCode();
    expect(own.message?.type).toBe('UserPermissionValidation');
    const binding = await withCode({}, { templateType: 'BindMfa' });
    expect(binding.message?.type).toBe('BindMfa');
    await binding.answer();
    binding.call.record(binding.verificationId);
    expect((await binding.call('GET', guarded)).status).toBe(401);
  });

  it('of a new address prove it but never permit, whatever template was asked for', async () => {
    const { logto, call } = start();
    const identifier = { type: 'email', value: 'new@example.com' };
    const body = { identifier, templateType: 'UserPermissionValidation' };
    const { verificationRecordId: verificationId } = (await call('POST', send, { body })).body;
    const message = logto.outbox.last('new@example.com');
    expect(message?.type).toBe('BindNewIdentifier');
    const answer = { identifier, verificationId, code: message?.code };
    expect((await call('POST', verify, { body: answer })).status).toBe(200);
    call.record(verificationId);
    expect((await call('GET', guarded)).status).toBe(401);
  });

  it('of another user do not permit', async () => {
    const { logto, call } = start();
    const other = logto.createUser({ username: 'bob', password: 'Corr3ct-Horse!battery' });
    const record = logto.state.records.create({ type: 'Password', verified: true }, other.id);
    call.record(record.id);
    expect((await call('GET', guarded)).status).toBe(401);
  });

  it.each([
    [{ type: 'Social', connectorId: 'x', redirectUri: 'y', userInfo: { id: 'z', rawData: {} } }],
    [
      {
        type: 'WebAuthn',
        challenge: 'x',
        rpId: 'y',
        passkey: { rpId: 'y', credentialId: 'c', publicKey: 'p', counter: 0, agent: 'a' },
      },
    ],
  ] as const)('of type $type do not permit', async (proof) => {
    const { logto, id, call } = start();
    call.record(logto.state.records.create(proof, id).id);
    expect((await call('GET', guarded)).status).toBe(401);
    logto.updateTenant({ release: '1.39' });
    expect((await call('GET', guarded)).status).toBe(200);
  });
});

describe('codes', () => {
  it('work once, while the record stays verified', async () => {
    const { call, verificationId, answer } = await withCode();
    expect((await answer()).status).toBe(200);
    expect(await codeOf(answer())).toBe('verification_code.not_found');
    call.record(verificationId);
    expect((await call('GET', guarded)).status).toBe(200);
  });

  it('stay usable after another one was sent', async () => {
    const { call, answer } = await withCode();
    await call('POST', send, { body: { identifier: email } });
    expect((await answer()).status).toBe(200);
  });

  it('are told apart by what is wrong with them', async () => {
    const { answer } = await withCode();
    const other = { type: 'email', value: 'other@example.com' };
    expect(await codeOf(answer(''))).toBe('verification_code.not_found');
    expect(await codeOf(answer('x'))).toBe('verification_code.code_mismatch');
    expect(await codeOf(answer(undefined, other))).toBe('verification_code.email_mismatch');
    const phone = { type: 'phone', value: '14155550123' };
    expect(await codeOf(answer(undefined, phone))).toBe('verification_record.not_found');
  });

  it('expire as the tenant says', async () => {
    const verificationCodePolicy = { expirationDuration: 60 };
    const { logto, answer } = await withCode({
      tenant: { signInExperience: { verificationCodePolicy } },
    });
    logto.clock.advance(61_000);
    expect(await codeOf(answer())).toBe('verification_code.expired');
  });

  it('wear out as the tenant says', async () => {
    const verificationCodePolicy = { maxRetryAttempts: 2 };
    const { answer } = await withCode({ tenant: { signInExperience: { verificationCodePolicy } } });
    expect(await codeOf(answer('000'))).toBe('verification_code.code_mismatch');
    expect(await codeOf(answer('000'))).toBe('verification_code.code_mismatch');
    expect(await codeOf(answer())).toBe('verification_code.exceed_max_try');
  });

  it('may be sent ten times in ten minutes, in whatever spelling of the address', async () => {
    const { logto, call } = start({ user: { username: 'a', primaryEmail: 'Alice@example.com' } });
    const ask = (value: string) =>
      call('POST', send, { body: { identifier: { type: 'email', value } } });
    for (let index = 0; index < 10; index += 1) {
      expect((await ask(index % 2 ? 'alice@example.com' : 'ALICE@example.com')).status).toBe(201);
    }
    const refused = await ask('Alice@example.com');
    expect([refused.status, refused.body.code]).toEqual([429, 'request.message_rate_limited']);
    expect(refused.headers.has('retry-after')).toBe(false);
    expect((await ask('bob@example.com')).status).toBe(201);
    logto.clock.advance(600_001);
    expect((await ask('Alice@example.com')).status).toBe(201);
  });
});

describe('lock-out', () => {
  const tenant = { signInExperience: { sentinelPolicy: { maxAttempts: 2, lockoutDuration: 10 } } };

  it('ends after its time, and a failure within the hour brings it back at once', async () => {
    const { logto, call } = start({ tenant });
    const check = (password: string) =>
      call('POST', '/api/verifications/password', { body: { password } });
    expect((await check('wrong')).body.code).toBe('session.invalid_credentials');
    const blocked = await check('wrong');
    expect([blocked.status, blocked.body.code]).toEqual([
      400,
      'session.verification_blocked_too_many_attempts',
    ]);
    expect(blocked.body.message).toContain('in 10 minutes');
    logto.clock.advance(10 * 60_000 + 1);
    expect((await check('Corr3ct-Horse!battery')).status).toBe(201);
    expect((await check('wrong')).status).toBe(400);
  });

  it('counts codes by address, apart from passwords', async () => {
    const { call, answer } = await withCode({ tenant });
    expect(await codeOf(answer('x'))).toBe('verification_code.code_mismatch');
    expect(await codeOf(answer())).not.toBe('verification_code.code_mismatch');
    const body = { password: 'Corr3ct-Horse!battery' };
    expect((await call('POST', '/api/verifications/password', { body })).status).toBe(201);
  });

  it('refuses a correct code, which is used up by that', async () => {
    const { logto, answer, call, verificationId } = await withCode({ tenant });
    await answer('x');
    await answer('x');
    expect(await codeOf(answer())).toBe('session.verification_blocked_too_many_attempts');
    call.record(verificationId);
    expect((await call('GET', guarded)).status).toBe(401);
    logto.clock.advance(9 * 60_000);
    expect(await codeOf(answer())).toBe('session.verification_blocked_too_many_attempts');
  });
});

it('refuses suspended users only after their password was right', async () => {
  const user = { username: 'kim', password: 'Corr3ct-Horse!battery', isSuspended: true };
  const { call } = start({ user });
  const check = (password: string) =>
    call('POST', '/api/verifications/password', { body: { password } });
  expect((await check('wrong')).status).toBe(422);
  const answer = await check(user.password);
  expect([answer.status, answer.body.code]).toEqual([401, 'user.suspended']);
});

it('refuses a user without password as one with a wrong one', async () => {
  const { call } = start({ user: { username: 'nova' } });
  const answer = await call('POST', '/api/verifications/password', { body: { password: 'x' } });
  expect([answer.status, answer.body.code]).toEqual([422, 'session.invalid_credentials']);
});
