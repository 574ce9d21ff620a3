import { describe, expect, it } from 'vitest';
import type { FakeLogto } from '../index.ts';
import type { Caller } from '../test/caller.ts';
import { addUser, start } from '../test/start.ts';

const emailPath = '/api/my-account/primary-email';
const phonePath = '/api/my-account/primary-phone';

/** Proves an address by code and gives the id of the proof. */
const prove = async (logto: FakeLogto, call: Caller, type: 'email' | 'phone', value: string) => {
  const identifier = { type, value };
  const sent = await call('POST', '/api/verifications/verification-code', { body: { identifier } });
  const verificationId: string = sent.body.verificationRecordId;
  const code = logto.outbox.last(value)?.code;
  await call('POST', '/api/verifications/verification-code/verify', {
    body: { identifier, verificationId, code },
  });
  return verificationId;
};

describe('the primary email', () => {
  it('changes with a code to the old address as step-up', async () => {
    const { logto, call, stored } = start();
    call.record(await prove(logto, call, 'email', 'alice@example.com'));
    const proof = await prove(logto, call, 'email', 'new@example.com');
    const body = { email: 'new@example.com', newIdentifierVerificationRecordId: proof };
    expect((await call('POST', emailPath, { body })).status).toBe(204);
    expect(stored().primaryEmail).toBe('new@example.com');
  });

  it('is refused when it was blocked after it was proved', async () => {
    const { logto, call } = start();
    await call.stepUp();
    const proof = await prove(logto, call, 'email', 'new@late.example');
    logto.updateTenant({
      signInExperience: { emailBlocklistPolicy: { customBlocklist: ['@LATE.example'] } },
    });
    const body = { email: 'new@late.example', newIdentifierVerificationRecordId: proof };
    const answer = await call('POST', emailPath, { body });
    expect([answer.status, answer.body.code]).toEqual([
      422,
      'session.email_blocklist.email_not_allowed',
    ]);
  });

  it('belongs to one user, whatever its case', async () => {
    const { logto, call } = start();
    addUser(logto, { primaryEmail: 'Bob@Example.com' });
    await call.stepUp();
    const proof = await prove(logto, call, 'email', 'bob@example.com');
    const body = { email: 'bob@example.com', newIdentifierVerificationRecordId: proof };
    expect((await call('POST', emailPath, { body })).body.code).toBe('user.email_already_in_use');
  });

  it('must equal the proved one letter by letter, and cannot be proved by a phone', async () => {
    const { logto, call } = start();
    await call.stepUp();
    const proof = await prove(logto, call, 'email', 'new@example.com');
    const other = await prove(logto, call, 'phone', '16505550199');
    for (const [email, id] of [
      ['New@example.com', proof],
      ['new@example.com', other],
    ]) {
      const body = { email, newIdentifierVerificationRecordId: id };
      const answer = await call('POST', emailPath, { body });
      expect([answer.status, answer.body.code]).toEqual([400, 'verification_record.not_found']);
    }
  });

  it('must fit its column', async () => {
    const { logto, call } = start();
    await call.stepUp();
    const email = `${'a'.repeat(130)}@example.com`;
    const proof = await prove(logto, call, 'email', email);
    const body = { email, newIdentifierVerificationRecordId: proof };
    expect((await call('POST', emailPath, { body })).body.code).toBe('entity.value_too_long');
  });

  it('is removed more than once without an error while an identifier remains', async () => {
    const { call, stored } = start();
    await call.stepUp();
    expect((await call('DELETE', emailPath)).status).toBe(204);
    expect((await call('DELETE', emailPath)).status).toBe(204);
    expect(stored().primaryEmail).toBeNull();
  });

  it('is kept when it is the last identifier, with one record for both changes', async () => {
    const { call } = start({
      user: { username: 'a', password: 'Corr3ct-Horse!battery', primaryEmail: 'a@example.com' },
    });
    await call.stepUp();
    expect((await call('PATCH', '/api/my-account', { body: { username: null } })).status).toBe(200);
    expect((await call('DELETE', emailPath)).body.code).toBe('user.last_sign_in_method_required');
  });
});

describe('the primary phone', () => {
  it.each([
    ['610412345678', '61412345678'],
    ['61412345678', '610412345678'],
  ])('%s is taken when someone has %s', async (phone, taken) => {
    const { logto, call } = start();
    const other = addUser(logto, { username: 'other' });
    // An old server may have stored the leading zero.
    logto.state.users.update(other.id, { primaryPhone: taken });
    await call.stepUp();
    const proof = await prove(logto, call, 'phone', phone);
    const body = { phone, newIdentifierVerificationRecordId: proof };
    const answer = await call('POST', phonePath, { body });
    expect([answer.status, answer.body.code]).toEqual([422, 'user.phone_already_in_use']);
  });

  it('is stored without the national leading zero, but proved as it was typed', async () => {
    const { logto, call, stored } = start();
    await call.stepUp();
    const proof = await prove(logto, call, 'phone', '610412345678');
    const send = (phone: string) =>
      call('POST', phonePath, { body: { phone, newIdentifierVerificationRecordId: proof } });
    expect((await send('61412345678')).body.code).toBe('verification_record.not_found');
    expect((await send('610412345678')).status).toBe(204);
    expect(stored().primaryPhone).toBe('61412345678');
  });

  it('must be a number that exists somewhere', async () => {
    const { logto, call } = start();
    await call.stepUp();
    const proof = await prove(logto, call, 'phone', '00000');
    const body = { phone: '00000', newIdentifierVerificationRecordId: proof };
    const answer = await call('POST', phonePath, { body });
    expect([answer.status, answer.body.code]).toEqual([422, 'user.invalid_phone']);
  });

  it('is kept when it is the last identifier', async () => {
    const { call } = start({
      user: { primaryPhone: '14155550123', password: 'Corr3ct-Horse!battery' },
    });
    await call.stepUp();
    expect((await call('DELETE', phonePath)).body.code).toBe('user.last_sign_in_method_required');
  });
});
