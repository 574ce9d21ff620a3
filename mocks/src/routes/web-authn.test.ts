import { describe, expect, it } from 'vitest';
import { registerPasskey } from '../test/software-authenticator.ts';
import { start } from '../test/start.ts';

const registration = '/api/verifications/web-authn/registration';
const factors = '/api/my-account/mfa-verifications';
const origin = 'https://app.example.com';

/** Starts a registration and answers it as an authenticator would. */
const register = async (
  options: Parameters<typeof start>[0] = {},
  misbehavior: Partial<Parameters<typeof registerPasskey>[0]> = {},
  headers: Record<string, string> = { origin },
) => {
  const started = start(options);
  const { body } = await started.call('POST', registration);
  const { rp, challenge } = body.registrationOptions;
  const payload = await registerPasskey({ challenge, rpId: rp.id, origin, ...misbehavior });
  const verificationRecordId: string = body.verificationRecordId;
  const answer = { verificationRecordId, payload };
  const verify = () => started.call('POST', `${registration}/verify`, { body: answer, headers });
  return { ...started, options: body.registrationOptions, verificationRecordId, verify, answer };
};

describe('options of a registration', () => {
  it.each([
    [{ name: 'Al', username: 'al', primaryEmail: 'a@example.com' }, 'a@example.com', 'Al'],
    [{ username: 'al', primaryPhone: '16502530000' }, '+1 650 253 0000', '+1 650 253 0000'],
    [{ username: 'al' }, 'al', 'al'],
    [{}, 'Unnamed User', 'Unnamed User'],
  ])('name the user %j', async (user, name, displayName) => {
    const { call } = start({ user });
    const { user: named } = (await call('POST', registration)).body.registrationOptions;
    expect(named).toMatchObject({ name, displayName });
  });

  it('exclude the passkeys that are there and are bound to the host that was called', async () => {
    const { call, verify, verificationRecordId } = await register();
    await verify();
    await call.stepUp();
    const body = { type: 'WebAuthn', newIdentifierVerificationRecordId: verificationRecordId };
    await call('POST', factors, { body });
    const { registrationOptions } = (await call('POST', registration)).body;
    expect(registrationOptions.rp).toEqual({ name: 'logto.test', id: 'logto.test' });
    expect(registrationOptions.excludeCredentials).toEqual([
      { id: expect.any(String), type: 'public-key', transports: ['internal'] },
    ]);
  });
});

describe('verifying a registration', () => {
  it('stores the user agent of the verifying call, and the passkey once it is bound', async () => {
    const { call, verify, verificationRecordId } = await register(
      {},
      {},
      { origin, 'user-agent': 'Key/1' },
    );
    expect((await verify()).body).toEqual({ verificationRecordId });
    await call.stepUp();
    const body = { type: 'WebAuthn', newIdentifierVerificationRecordId: verificationRecordId };
    expect((await call('POST', factors, { body: { ...body, name: 'Laptop' } })).status).toBe(204);
    const [passkey] = (await call('GET', factors)).body;
    expect(passkey).toEqual({
      id: expect.any(String),
      createdAt: expect.any(String),
      type: 'WebAuthn',
      agent: 'Key/1',
      name: 'Laptop',
    });
  });

  it('binds the same record twice, as a double click does', async () => {
    const { call, verify, verificationRecordId, stored } = await register();
    await verify();
    await call.stepUp();
    const body = { type: 'WebAuthn', newIdentifierVerificationRecordId: verificationRecordId };
    await call('POST', factors, { body });
    await call('POST', factors, { body });
    expect(stored().mfaVerifications).toHaveLength(2);
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }, /origin/],
    ['another challenge', { challenge: 'AAAA' }, /challenge/],
    ['no proof that the user is there', { userVerified: false }, /[Uu]ser verification/],
  ])('refuses %s', async (_, misbehavior, reason) => {
    const { verify } = await register({}, misbehavior);
    const answer = await verify();
    expect([answer.status, answer.body.code]).toEqual([
      400,
      'session.mfa.webauthn_verification_failed',
    ]);
    expect(answer.body.data.message).toMatch(reason);
  });

  it('does not compare the hash of the relying party', async () => {
    const { verify } = await register({}, { rpId: 'elsewhere.example' });
    expect((await verify()).status).toBe(200);
  });

  it('takes related origins of a request without origin, and says which it would have taken', async () => {
    const tenant = { accountCenter: { webauthnRelatedOrigins: ['https://other.example'] } };
    const refused = await (await register({ tenant }, {}, {})).verify();
    expect(refused.body.data.message).toContain('expected one of: , https://other.example');
    const related = { accountCenter: { webauthnRelatedOrigins: [origin] } };
    expect((await (await register({ tenant: related }, {}, {})).verify()).status).toBe(200);
  });

  it('took the own origin of an older server, not that of the request', async () => {
    const options = { options: { release: '1.39' as const } };
    expect((await (await register(options)).verify()).status).toBe(400);
    const own = await register(options, { origin: 'http://logto.test' });
    expect((await own.verify()).status).toBe(200);
  });

  it('knows neither the type of browsers nor transports of the future', async () => {
    const { call, answer } = await register();
    const { payload } = answer;
    for (const changed of [
      { ...payload, type: 'public-key' },
      { ...payload, response: { ...payload.response, transports: ['telepathy'] } },
    ]) {
      const body = { ...answer, payload: changed };
      const refused = await call('POST', `${registration}/verify`, { body });
      expect(refused.body.code).toBe('guard.invalid_input');
    }
  });

  it('serves the related origins to browsers', async () => {
    const { call } = start({
      tenant: { accountCenter: { webauthnRelatedOrigins: [origin, origin] } },
    });
    expect((await call('GET', '/.well-known/webauthn')).body).toEqual({ origins: [origin] });
  });
});
