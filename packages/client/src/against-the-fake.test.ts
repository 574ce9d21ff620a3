import {
  createFakeLogto,
  emailOnlyUser,
  type FakeLogto,
  freshUser,
  fullUser,
  type SignedInUser,
  socialOnlyUser,
  type TenantPatch,
  thirdPartyClient,
} from '@account-center/mocks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountClient } from './account-client.ts';
import { actionGuards } from './action-guards.ts';
import { createAccountClient } from './create-client.ts';
import { isApiError, isStepUpRequired } from './errors.ts';
import { accountScopes } from './scopes.ts';
import { rejection } from './test/scripted-client.ts';
import { createPasskey } from './test/software-passkey.ts';
import { totp } from './test/totp.ts';

const appOrigin = 'https://app.test';
const everything: TenantPatch = {
  accountCenter: {
    fields: Object.fromEntries(
      'name avatar profile email phone password username social customData mfa passkey session trustedDevice'
        .split(' ')
        .map((field) => [field, 'Edit']),
    ),
    webauthnRelatedOrigins: [appOrigin],
  },
  avatarStorage: true,
};

/** The actions that have succeeded in this file; the last test wants to see them all. */
const succeeded = new Set<string>();

/** The client itself, but its successes are noted. */
const noting = (client: AccountClient): AccountClient => {
  const noted = Object.entries(client).map(([group, methods]) => [
    group,
    Object.fromEntries(
      Object.entries(methods).map(([name, method]: [string, (...input: unknown[]) => unknown]) => [
        name,
        (...input: unknown[]) => {
          const result = method(...input);
          if (result instanceof Promise) {
            result.then(
              () => succeeded.add(`${group}.${name}`),
              () => undefined,
            );
          }
          return result;
        },
      ]),
    ),
  ]);
  return Object.fromEntries(noted);
};

let logto: FakeLogto;

const clientOf = ({ user }: SignedInUser, scopes: readonly string[] = accountScopes) => {
  const { accessToken } = logto.signIn({ userId: user.id, scopes: ['offline_access', ...scopes] });
  const client = createAccountClient({
    endpoint: logto.endpoint,
    getAccessToken: () => accessToken,
    fetch: (url, init) => logto.fetch(url, init),
  });
  return noting(client);
};

/** A client whose user has just verified. */
const verifiedClientOf = async (signedIn: SignedInUser) => {
  const client = clientOf(signedIn);
  client.verification.set(
    await client.verifications.password({ password: signedIn.password ?? '' }),
  );
  return client;
};

const codeTo = (recipient: string) => logto.outbox.last(recipient)?.code ?? '';

beforeEach(() => {
  logto = createFakeLogto();
  // No wait between tries.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the account', () => {
  it('is read and changed', async () => {
    const client = clientOf(await fullUser(logto, everything));
    const account = await client.account.get();
    expect(account).toMatchObject({
      username: 'alice',
      hasPassword: true,
      hasSecurityVerificationMethod: true,
      profile: { address: { locality: 'Oxford' } },
      identities: { 'mock-social': { details: { name: 'Alice Example' } } },
    });
    const changed = await client.account.update({ name: 'Alice L.', customData: { a: [1] } });
    expect(changed).toMatchObject({ name: 'Alice L.', customData: { a: [1] } });
    expect(changed.customData).toEqual({ a: [1] });
    expect(await client.account.update({ avatar: null })).toMatchObject({ avatar: null });
    expect(await client.account.updateProfile({ nickname: 'Lice' })).toMatchObject({
      nickname: 'Lice',
      givenName: 'Alice',
    });
  });

  it('gets a picture', async () => {
    const client = clientOf(await freshUser(logto, everything));
    const png = Uint8Array.from(
      atob(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      ),
      (letter) => letter.charCodeAt(0),
    );
    const { url } = await client.account.uploadAvatar(new Blob([png]), { filename: 'me.png' });
    expect(await client.account.update({ avatar: url })).toMatchObject({ avatar: url });
    const text = new Blob(['no picture']);
    expect(await rejection(client.account.uploadAvatar(text))).toMatchObject({
      code: 'guard.mime_type_not_allowed',
    });
  });

  it('shows what the scopes allow', async () => {
    const client = clientOf(await freshUser(logto), ['openid']);
    expect(Object.keys(await client.account.get())).toEqual([
      'id',
      'hasSecurityVerificationMethod',
    ]);
  });

  it('can be read by a third party and not changed', async () => {
    const { getAccessToken } = await thirdPartyClient(logto);
    const fetch = (url: string, init: RequestInit) => logto.fetch(url, init);
    const client = createAccountClient({ endpoint: logto.endpoint, getAccessToken, fetch });
    expect(await client.account.get()).toMatchObject({ username: 'alice' });
    expect(await rejection(client.account.update({ name: 'x' }))).toMatchObject({
      status: 403,
      code: 'auth.third_party_application_forbidden',
    });
  });
});

describe('identifiers and password', () => {
  it('need a step-up first', async () => {
    const client = clientOf(await freshUser(logto));
    const refused = await rejection(client.username.set({ username: 'alicia' }));
    expect(isStepUpRequired(refused)).toBe(true);
    const sent = await client.verifications.sendStepUpCode({
      type: 'email',
      value: 'alice@example.com',
    });
    const wrong = await rejection(client.verifications.checkStepUpCode(sent, { code: '000' }));
    expect(isApiError(wrong, 'verification_code.code_mismatch')).toBe(true);
    client.verification.set(
      await client.verifications.checkStepUpCode(sent, { code: codeTo('alice@example.com') }),
    );
    expect(await client.username.set({ username: 'alicia' })).toMatchObject({
      username: 'alicia',
    });
    expect(await client.username.remove()).toMatchObject({ username: null });
  });

  it('are changed with a proof of the new one', async () => {
    const client = await verifiedClientOf(await freshUser(logto));
    const email = 'new@example.com';
    const toEmail = await client.verifications.sendProofCode({ type: 'email', value: email });
    const emailProof = await client.verifications.checkProofCode(toEmail, { code: codeTo(email) });
    await client.email.set({ email, proof: emailProof });
    const phone = '4915112345678';
    const toPhone = await client.verifications.sendProofCode({ type: 'phone', value: phone });
    const phoneProof = await client.verifications.checkProofCode(toPhone, { code: codeTo(phone) });
    await client.phone.set({ phone, proof: phoneProof });
    expect(await client.account.get()).toMatchObject({ primaryEmail: email, primaryPhone: phone });
    await client.email.remove();
    await client.phone.remove();
    expect(await client.account.get()).toMatchObject({ primaryEmail: null, primaryPhone: null });
    expect(await rejection(client.username.remove())).toMatchObject({
      status: 400,
      code: 'user.last_sign_in_method_required',
    });
  });

  it('are not asked to verify twice: one record serves until it expires', async () => {
    const client = await verifiedClientOf(await freshUser(logto));
    await client.email.remove();
    logto.clock.advance(11 * 60_000);
    expect(isStepUpRequired(await rejection(client.phone.remove()))).toBe(true);
    expect(client.verification.current()).toBeUndefined();
  });

  it('say which rules a password breaks', async () => {
    const client = await verifiedClientOf(await freshUser(logto));
    expect(await rejection(client.password.set({ password: 'aaa' }))).toMatchObject({
      status: 422,
      code: 'password.rejected',
      data: expect.arrayContaining([
        expect.objectContaining({ code: 'password_rejected.too_short' }),
      ]),
    });
    await expect(client.password.set({ password: 'N3w-horse!staple' })).resolves.toBeUndefined();
  });

  it('let a user without any method set a first password', async () => {
    const client = clientOf(await socialOnlyUser(logto));
    await client.password.set({ password: 'N3w-horse!staple' });
    expect(await client.account.get()).toMatchObject({ hasPassword: true });
  });
});

describe('linked accounts', () => {
  const proofOf = async (client: AccountClient, userId: string) => {
    const { signInExperience } = await client.settings.get();
    const connectorId = signInExperience.socialConnectors[0]?.id ?? '';
    const trip = await client.verifications.startSocial({
      connectorId,
      state: 'state-1',
      redirectUri: `${appOrigin}/callback`,
    });
    expect(trip.authorizationUri).toContain('state=state-1');
    const tokenResponse = { access_token: `of-${userId}`, expires_in: '3600', scope: 'email' };
    return client.verifications.checkSocial(trip, {
      connectorData: { code: 'c', userId, name: 'Social Alice', tokenResponse },
    });
  };

  it('are linked, replaced and unlinked', async () => {
    const keepsTokens = { target: 'mock-social', kind: 'mock', storesTokens: true } as const;
    const client = await verifiedClientOf(await freshUser(logto, { connectors: [keepsTokens] }));
    await client.identities.link({ proof: await proofOf(client, 'first') });
    expect((await client.account.get()).identities).toMatchObject({
      'mock-social': { userId: 'first' },
    });
    const second = await proofOf(client, 'second');
    expect(await rejection(client.identities.link({ proof: second }))).toMatchObject({
      status: 400,
      code: 'user.identity_already_in_use',
    });
    await client.identities.replace({ proof: second });
    const target = 'mock-social';
    expect(await client.providerTokens.get({ target })).toMatchObject({
      access_token: 'of-second',
      expires_in: expect.any(Number),
    });
    const proof = await proofOf(client, 'second');
    expect(await client.providerTokens.update({ target, proof })).toMatchObject({
      access_token: 'of-second',
    });
    await client.identities.unlink({ target });
    expect((await client.account.get()).identities).toEqual({});
    expect(await rejection(client.identities.unlink({ target }))).toMatchObject({ status: 404 });
  });

  it('of a company are read from the OpenID endpoint', async () => {
    const signedIn = await fullUser(logto, everything);
    const client = clientOf(signedIn);
    expect((await client.account.userInfo()).sso_identities).toEqual([
      {
        issuer: 'https://login.acme.example',
        identityId: 'alice.liddell',
        detail: expect.objectContaining({ name: 'Alice Liddell' }),
      },
    ]);
    const connectorId = 'sso-acme';
    expect(await rejection(client.providerTokens.getEnterprise({ connectorId }))).toMatchObject({
      status: 404,
      code: 'secrets.third_party_token_set.token_not_found',
    });
    const social = signedIn.user.providerTokens.social['mock-social'];
    if (social) signedIn.user.providerTokens.sso[connectorId] = { ...social, connectorId };
    expect(await client.providerTokens.getEnterprise({ connectorId })).toMatchObject({
      access_token: social?.accessToken,
    });
  });
});

describe('second factors', () => {
  it('are an authenticator app and backup codes', async () => {
    const client = await verifiedClientOf(await freshUser(logto, everything));
    expect(await client.mfa.list()).toEqual([]);
    const { secret } = await client.mfa.generateTotpSecret();
    expect(await rejection(client.mfa.addTotp({ secret, code: '000000' }))).toMatchObject({
      code: 'session.mfa.invalid_totp_code',
    });
    await client.mfa.addTotp({ secret, code: await totp(secret, logto.clock.now()) });
    const other = await client.mfa.generateTotpSecret();
    const code = await totp(other.secret, logto.clock.now());
    await client.mfa.replaceTotp({ ...other, code });
    const { codes } = await client.mfa.generateBackupCodes();
    await client.mfa.addBackupCodes({ codes });
    expect((await client.mfa.backupCodes()).codes).toEqual(codes.map((one) => ({ code: one })));
    const list = await client.mfa.list();
    expect(list.map(({ type, remainCodes }) => [type, remainCodes])).toEqual([
      ['Totp', undefined],
      ['BackupCode', 10],
    ]);
    for (const { id } of list) await client.mfa.remove({ id });
    expect(await client.mfa.list()).toEqual([]);
    expect(await rejection(client.mfa.backupCodes())).toMatchObject({
      status: 404,
      code: 'verification_record.not_found',
    });
  });

  it('are steered by settings', async () => {
    const client = await verifiedClientOf(await freshUser(logto, everything));
    expect(await client.mfa.settings()).toEqual({
      skipMfaOnSignIn: false,
      required: false,
    });
    expect(await client.mfa.updateSettings({ skipMfaOnSignIn: true })).toEqual({
      skipMfaOnSignIn: true,
      required: false,
    });
    expect(await client.mfa.configs()).toMatchObject({ mfa: { skipMfaOnSignIn: true } });
    expect(await client.mfa.updateConfigs({ passkeySignIn: { skipped: true } })).toMatchObject({
      passkeySignIn: { skipped: true },
    });
  });

  it('are passkeys', async () => {
    const client = await verifiedClientOf(await freshUser(logto, everything));
    const ceremony = await client.verifications.startPasskey();
    expect(ceremony.registrationOptions).toMatchObject({
      rp: { id: 'logto.test' },
      authenticatorSelection: { userVerification: 'required' },
    });
    const credential = await createPasskey(ceremony.registrationOptions, appOrigin);
    const proof = await client.verifications.checkPasskey(ceremony, { credential });
    await client.passkeys.add({ proof, name: 'Laptop' });
    const [passkey] = await client.mfa.list();
    expect(passkey).toMatchObject({ type: 'WebAuthn', name: 'Laptop' });
    const id = passkey?.id ?? '';
    await client.passkeys.rename({ id, name: 'Old laptop' });
    expect(await client.mfa.list()).toMatchObject([{ name: 'Old laptop' }]);
    await client.passkeys.remove({ id });
    expect(await client.mfa.list()).toEqual([]);
  });
});

describe('where the user is signed in', () => {
  it('is listed and ended', async () => {
    const client = await verifiedClientOf(await fullUser(logto, everything));
    const sessions = await client.sessions.list();
    expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    const other = sessions.find(({ isCurrent }) => !isCurrent);
    expect(other?.lastSubmission?.signInContext).toMatchObject({ ip: expect.any(String) });
    await client.sessions.revoke({ id: other?.payload.uid ?? '', revokeGrants: 'all' });
    expect(await client.sessions.list()).toHaveLength(sessions.length - 1);
    expect(await rejection(client.sessions.revoke({ id: 'nope' }))).toMatchObject({
      status: 400,
      code: 'oidc.session_not_found',
    });
  });

  it('includes applications of others', async () => {
    const client = await verifiedClientOf(await fullUser(logto, everything));
    const grants = await client.grants.list({ appType: 'thirdParty' });
    expect(grants.map(({ application }) => application.name)).toContain('Acme Notes');
    await client.grants.revoke({ id: grants[0]?.id ?? '' });
    expect(await client.grants.list({ appType: 'thirdParty' })).toHaveLength(grants.length - 1);
    expect((await client.grants.list()).length).toBeGreaterThan(0);
    expect(await rejection(client.grants.revoke({ id: 'nope' }))).toMatchObject({ status: 404 });
  });

  it('includes trusted devices, page by page', async () => {
    const client = await verifiedClientOf(await fullUser(logto, everything));
    const { devices, total } = await client.devices.list({ page: 1, pageSize: 1 });
    expect([devices.length, total]).toEqual([1, 1]);
    await client.devices.remove({ id: devices[0]?.id ?? '' });
    expect(await client.devices.list()).toEqual({ devices: [], total: 0 });
  });

  it('has no trusted devices on a server that knows none', async () => {
    const client = await verifiedClientOf(await freshUser(logto, { release: '1.42' }));
    expect(await rejection(client.devices.list())).toMatchObject({
      status: 404,
      code: undefined,
    });
  });
});

describe('the server', () => {
  it('tells its settings to anyone on its own origin', async () => {
    const client = clientOf(await fullUser(logto, everything));
    const { accountCenter, signInExperience } = await client.settings.get();
    expect(accountCenter.fields).toMatchObject({ name: 'Edit' });
    expect(signInExperience).toMatchObject({
      socialConnectors: [{ target: 'mock-social' }],
      ssoConnectors: [{ connectorName: 'Acme Workforce' }],
    });
  });

  it('may be an older one', async () => {
    const client = await verifiedClientOf(await freshUser(logto, { release: '1.39' }));
    const { signInExperience } = await client.settings.get();
    expect(signInExperience.usernamePolicy).toBeUndefined();
    expect((await client.sessions.list())[0]?.isCurrent).toBeUndefined();
    expect(await client.account.get()).toMatchObject({ username: 'alice' });
  });

  it.each(['1.40', '1.44'] as const)(
    'says, or lets see, whether there is anything to verify with: %s',
    async (release) => {
      const methods = async (signedIn: SignedInUser) =>
        (await clientOf(signedIn).account.get()).hasSecurityVerificationMethod;
      expect(await methods(await socialOnlyUser(logto, { release }))).toBe(false);
      expect(await methods(await emailOnlyUser(logto, { release }))).toBe(true);
      const fields = { ...everything.accountCenter?.fields, email: 'Off' } as const;
      const hidden = await socialOnlyUser(logto, { release, accountCenter: { fields } });
      expect(await methods(hidden)).toBe(release === '1.40' ? undefined : false);
    },
  );

  it('may stumble over reads, and no one notices', async () => {
    const client = clientOf(await freshUser(logto));
    logto.faults.add({ path: '/api/my-account', method: 'GET', times: 1, network: true });
    logto.faults.add({ path: '/api/my-account', method: 'GET', times: 1, status: 503 });
    expect(await client.account.get()).toMatchObject({ username: 'alice' });
  });

  it('has now done everything that the client can ask Logto for', () => {
    // The tests of the server package play what goes through the backend.
    const asked = Object.keys(actionGuards).filter((name) => !/^(tokens|deletion)\./.test(name));
    expect([...succeeded].toSorted()).toEqual(asked.toSorted());
  });
});
