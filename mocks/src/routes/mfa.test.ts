import { describe, expect, it } from 'vitest';
import { createTotpSecret } from '../rules/totp.ts';
import { passkeyFactor, someFactors } from '../seeds/factors.ts';
import { fieldsWith, start } from '../test/start.ts';
import { totpAt } from '../test/totp.ts';

const factors = '/api/my-account/mfa-verifications';
const password = 'Corr3ct-Horse!battery';

/** A user with some factors, stepped up. */
const steppedUp = async (options: Parameters<typeof start>[0] = {}) => {
  const started = start(options);
  await started.call.stepUp();
  return started;
};

const withFactors = (mfaVerifications = someFactors('logto.test', Date.now())) => ({
  user: { username: 'alice', password, mfaVerifications },
});

const passkeyOnly = () =>
  withFactors([passkeyFactor('logto.test', new Date().toISOString(), 'Key/1')]);

describe('listing factors', () => {
  it('shows of each what its type has', async () => {
    const { call } = start(withFactors());
    const [totp, named, nameless, codes] = (await call('GET', factors)).body;
    expect(Object.keys(totp)).toEqual(['id', 'createdAt', 'type']);
    expect(named).toMatchObject({ name: 'Work laptop', lastUsedAt: expect.any(String) });
    expect(nameless).not.toHaveProperty('name');
    expect(codes).toEqual(expect.objectContaining({ type: 'BackupCode', remainCodes: 8 }));
  });

  it.each([
    ['ReadOnly', 200],
    ['Off', 400],
  ] as const)('with mfa %s answers %i', async (mfa, status) => {
    const { call } = start({ tenant: fieldsWith({ mfa, passkey: 'Edit' }) });
    expect((await call('GET', factors)).status).toBe(status);
  });
});

describe('the authenticator app', () => {
  it('is added without a code, and with an empty one', async () => {
    for (const code of [undefined, '']) {
      const { call } = await steppedUp();
      const body = { type: 'Totp', secret: createTotpSecret(), code };
      expect((await call('POST', factors, { body })).status).toBe(204);
    }
  });

  it('is replaced in its place, with a new id', async () => {
    const { call, stored } = await steppedUp(withFactors());
    const before = stored().mfaVerifications;
    const secret = createTotpSecret();
    const body = { secret, code: totpAt(secret) };
    expect((await call('PUT', `${factors}/totp`, { body })).status).toBe(204);
    const after = stored().mfaVerifications;
    expect(after.map(({ type }) => type)).toEqual(before.map(({ type }) => type));
    expect(after[0]?.id).not.toBe(before[0]?.id);
    expect(after[0]).toHaveProperty('key', secret);
  });

  it('is created by the same call, needs its code there, and stays when the code is wrong', async () => {
    const { call, stored } = await steppedUp();
    const secret = createTotpSecret();
    const put = (body: object) => call('PUT', `${factors}/totp`, { body });
    expect((await put({ secret })).body.code).toBe('guard.invalid_input');
    expect((await put({ secret, code: '' })).body.code).toBe('session.mfa.invalid_totp_code');
    expect((await put({ secret: 'x', code: '1' })).body.code).toBe('user.totp_secret_invalid');
    expect((await put({ secret, code: totpAt(secret) })).status).toBe(204);
    const [factor] = stored().mfaVerifications;
    expect((await put({ secret: createTotpSecret(), code: '000000' })).status).toBe(400);
    expect(stored().mfaVerifications).toEqual([factor]);
  });
});

describe('backup codes', () => {
  const generated = async (call: Awaited<ReturnType<typeof steppedUp>>['call']) =>
    (await call('POST', `${factors}/backup-codes/generate`)).body.codes;

  it('are ten of ten hex digits, and refused in any other form', async () => {
    const { call } = await steppedUp(passkeyOnly());
    const codes = await generated(call);
    expect(codes).toHaveLength(10);
    for (const wrong of [codes.slice(1), [...codes.slice(1), 'xyz']]) {
      const answer = await call('POST', factors, { body: { type: 'BackupCode', codes: wrong } });
      expect([answer.status, answer.body.code]).toEqual([422, 'user.wrong_backup_code_format']);
    }
    const upper = codes.map((code: string) => code.toUpperCase());
    const answer = await call('POST', factors, { body: { type: 'BackupCode', codes: upper } });
    expect(answer.status).toBe(204);
  });

  it('can be added again once all are used, and the old ones are what is read then', async () => {
    const usedAt = new Date().toISOString();
    const old = {
      id: 'old',
      createdAt: usedAt,
      type: 'BackupCode' as const,
      codes: Array.from({ length: 10 }, () => ({ code: 'abcdef0123', usedAt })),
    };
    const passkey = passkeyFactor('logto.test', usedAt, 'Key/1');
    const { call } = await steppedUp(withFactors([passkey, old]));
    const body = { type: 'BackupCode', codes: await generated(call) };
    expect((await call('POST', factors, { body })).status).toBe(204);
    const { codes } = (await call('GET', `${factors}/backup-codes`)).body;
    expect(codes[0]).toEqual({ code: 'abcdef0123', usedAt });
  });

  it('are read without regard to the mfa field', async () => {
    const { call } = await steppedUp({ ...withFactors(), tenant: fieldsWith({ mfa: 'Off' }) });
    expect((await call('GET', `${factors}/backup-codes`)).status).toBe(200);
  });

  it('stay behind when the last other factor goes', async () => {
    const { call, stored } = await steppedUp(withFactors());
    for (const { id, type } of stored().mfaVerifications) {
      if (type !== 'BackupCode') await call('DELETE', `${factors}/${id}`);
    }
    expect(stored().mfaVerifications.map(({ type }) => type)).toEqual(['BackupCode']);
  });
});

describe('passkeys', () => {
  it('are renamed with the text OK, even to nothing', async () => {
    const { call, stored } = await steppedUp(passkeyOnly());
    const path = `${factors}/${stored().mfaVerifications[0]?.id}/name`;
    const answer = await call('PATCH', path, { body: { name: '' } });
    expect([answer.status, answer.body]).toEqual([200, 'OK']);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect((await call('GET', factors)).body[0].name).toBe('');
  });

  it('only passkeys have names', async () => {
    const { call, stored } = await steppedUp(withFactors());
    const path = `${factors}/${stored().mfaVerifications[0]?.id}/name`;
    const answer = await call('PATCH', path, { body: { name: 'x' } });
    expect([answer.status, answer.body.code]).toEqual([400, 'verification_record.not_found']);
  });

  it('have a field of their own, which the other factors do not follow', async () => {
    const { call, stored } = await steppedUp({
      ...withFactors(),
      tenant: fieldsWith({ mfa: 'ReadOnly', passkey: 'Edit' }),
    });
    const [totp, passkey] = stored().mfaVerifications;
    expect((await call('DELETE', `${factors}/${totp?.id}`)).body.code).toBe(
      'account_center.field_not_editable',
    );
    expect((await call('DELETE', `${factors}/${passkey?.id}`)).status).toBe(204);
  });

  it('had none on an older server', async () => {
    const { call, stored } = await steppedUp({
      ...passkeyOnly(),
      tenant: { ...fieldsWith({ mfa: 'ReadOnly', passkey: 'Edit' }), release: '1.39' },
    });
    const path = `${factors}/${stored().mfaVerifications[0]?.id}`;
    expect((await call('DELETE', path)).body.code).toBe('account_center.field_not_editable');
  });

  it('are offered by passkey sign-in, too, and then do not switch the second step on', async () => {
    const { logto, call, stored } = await steppedUp({
      tenant: {
        signInExperience: {
          mfa: { factors: [], policy: 'NoPrompt' },
          passkeySignIn: { enabled: true },
        },
      },
    });
    const passkey = { rpId: 'r', credentialId: 'c', publicKey: 'p', counter: 0, agent: 'a' };
    const proof = { type: 'WebAuthn', challenge: 'x', rpId: 'r', passkey } as const;
    const { id } = logto.state.records.create(proof);
    const body = { type: 'WebAuthn', newIdentifierVerificationRecordId: id };
    expect((await call('POST', factors, { body })).status).toBe(204);
    expect(stored().logtoConfig.mfa?.enabled).toBeUndefined();
    logto.updateTenant({ signInExperience: { passkeySignIn: { enabled: false } } });
    const refused = await call('POST', factors, { body });
    expect([refused.status, refused.body.code]).toEqual([
      400,
      'session.mfa.mfa_factor_not_enabled',
    ]);
  });
});

describe('what steers the sign-in', () => {
  it('switches the second step on with a factor, but not on an older server', async () => {
    for (const [release, enabled] of [
      ['1.42', true],
      ['1.41', undefined],
    ] as const) {
      const { call } = await steppedUp({ tenant: { release } });
      await call('POST', factors, { body: { type: 'Totp', secret: createTotpSecret() } });
      const { body } = await call('GET', '/api/my-account/logto-configs');
      expect(body.mfa.enabled).toBe(enabled);
    }
  });

  it('is merged key by key, and one key can be written but not read', async () => {
    const { call, stored } = await steppedUp();
    const change = (body: object) => call('PATCH', '/api/my-account/logto-configs', { body });
    await change({ mfa: { enabled: true, additionalBindingSuggestionSkipped: true } });
    const { body } = await change({ mfa: { skipped: true } });
    expect(body).toEqual({
      mfa: { enabled: true, skipped: true, skipMfaOnSignIn: false },
      passkeySignIn: { skipped: false },
    });
    expect(stored().logtoConfig.mfa?.additionalBindingSuggestionSkipped).toBe(true);
  });

  it('follows the passkey field in one place and mfa in the other', async () => {
    const { call } = await steppedUp({ tenant: fieldsWith({ mfa: 'Off', passkey: 'ReadOnly' }) });
    expect((await call('GET', '/api/my-account/logto-configs')).status).toBe(200);
    expect((await call('GET', '/api/my-account/mfa-settings')).status).toBe(400);
    const body = { skipMfaOnSignIn: true };
    expect((await call('PATCH', '/api/my-account/mfa-settings', { body })).body.code).toBe(
      'account_center.field_not_editable',
    );
    expect((await call('PATCH', '/api/my-account/logto-configs', { body: {} })).body.code).toBe(
      'account_center.field_not_editable',
    );
  });
});
