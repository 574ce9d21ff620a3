import { describe, expect, it } from 'vitest';
import { actionGuards, type ClientAction } from '../action-guards.ts';
import { callOf } from '../test/samples.ts';
import { scriptedClient } from '../test/scripted-client.ts';
import { refusal } from '../test/scripted-fetch.ts';

const actions = Object.keys(actionGuards) as ClientAction[];

/** What goes through the backend; the settings go without it here. */
const optionsFor = (action: ClientAction) =>
  /^(tokens|deletion)\./.test(action) ? { backend: 'https://page.test/backend/' } : {};

/** Plays an action against a server that refuses, and tells what was asked. */
const asked = async (action: ClientAction) => {
  const refuse = () => refusal('account_center.not_enabled', 400);
  const { client, calls } = scriptedClient([refuse, refuse], optionsFor(action));
  await callOf[action](client).catch(() => undefined);
  return calls.map(({ method, url, json }) => [`${method} ${url.pathname}${url.search}`, json]);
};

const factors = '/api/my-account/mfa-verifications';
const verifications = '/api/verifications';
const proved = { newIdentifierVerificationRecordId: 'proof-id' };

/** Every request as Logto's contract has it: route, query, body. Ids are encoded: each contains a slash. */
const contract: Record<ClientAction, [string, unknown?][]> = {
  'account.get': [['GET /api/my-account']],
  'account.userInfo': [['GET /oidc/me']],
  'account.update': [['PATCH /api/my-account', { name: 'Alice' }]],
  'account.updateProfile': [['PATCH /api/my-account/profile', { nickname: 'Al' }]],
  'account.uploadAvatar': [['POST /api/my-account/user-assets/avatar']],
  'username.set': [['PATCH /api/my-account', { username: 'alice' }]],
  'username.remove': [['PATCH /api/my-account', { username: null }]],
  'password.set': [['POST /api/my-account/password', { password: 'secret-password' }]],
  'email.set': [['POST /api/my-account/primary-email', { email: 'new@example.com', ...proved }]],
  'email.remove': [['DELETE /api/my-account/primary-email']],
  'phone.set': [['POST /api/my-account/primary-phone', { phone: '4915112345678', ...proved }]],
  'phone.remove': [['DELETE /api/my-account/primary-phone']],
  'identities.link': [['POST /api/my-account/identities', proved]],
  'identities.replace': [['PUT /api/my-account/identities', proved]],
  'identities.unlink': [['DELETE /api/my-account/identities/git%2Fhub']],
  'providerTokens.get': [['GET /api/my-account/identities/git%2Fhub/access-token']],
  'providerTokens.getEnterprise': [['GET /api/my-account/sso-identities/okta/access-token']],
  'providerTokens.update': [
    ['PUT /api/my-account/identities/git%2Fhub/access-token', { verificationRecordId: 'proof-id' }],
  ],
  'mfa.list': [[`GET ${factors}`]],
  'mfa.generateTotpSecret': [[`POST ${factors}/totp-secret/generate`]],
  'mfa.addTotp': [[`POST ${factors}`, { type: 'Totp', secret: 'SECRET', code: '123456' }]],
  'mfa.replaceTotp': [[`PUT ${factors}/totp`, { secret: 'SECRET', code: '123456' }]],
  'mfa.generateBackupCodes': [[`POST ${factors}/backup-codes/generate`]],
  'mfa.addBackupCodes': [[`POST ${factors}`, { type: 'BackupCode', codes: ['0123456789'] }]],
  'mfa.backupCodes': [[`GET ${factors}/backup-codes`]],
  'mfa.remove': [[`DELETE ${factors}/factor%2F1`]],
  'mfa.settings': [['GET /api/my-account/mfa-settings']],
  'mfa.updateSettings': [['PATCH /api/my-account/mfa-settings', { skipMfaOnSignIn: true }]],
  'mfa.configs': [['GET /api/my-account/logto-configs']],
  'mfa.updateConfigs': [['PATCH /api/my-account/logto-configs', { mfa: { skipped: true } }]],
  'passkeys.add': [[`POST ${factors}`, { type: 'WebAuthn', name: 'Laptop', ...proved }]],
  'passkeys.rename': [[`PATCH ${factors}/factor%2F1/name`, { name: 'Phone' }]],
  'passkeys.remove': [[`DELETE ${factors}/factor%2F1`]],
  'sessions.list': [['GET /api/my-account/sessions']],
  'sessions.revoke': [['DELETE /api/my-account/sessions/session%2F1?revokeGrantsTarget=all']],
  'grants.list': [['GET /api/my-account/grants?appType=thirdParty']],
  'grants.revoke': [['DELETE /api/my-account/grants/grant%2F1']],
  'devices.list': [['GET /api/my-account/trusted-devices?page=2&page_size=50']],
  'devices.remove': [['DELETE /api/my-account/trusted-devices/device%2F1']],
  'verifications.password': [[`POST ${verifications}/password`, { password: 'secret-password' }]],
  'verifications.sendStepUpCode': [
    [
      `POST ${verifications}/verification-code`,
      { identifier: { type: 'email', value: 'alice@example.com' } },
    ],
  ],
  'verifications.checkStepUpCode': [
    [
      `POST ${verifications}/verification-code/verify`,
      {
        identifier: { type: 'email', value: 'alice@example.com' },
        verificationId: 'pending-id',
        code: '123456',
      },
    ],
  ],
  'verifications.sendProofCode': [
    [
      `POST ${verifications}/verification-code`,
      { identifier: { type: 'email', value: 'new@example.com' } },
    ],
  ],
  'verifications.checkProofCode': [
    [
      `POST ${verifications}/verification-code/verify`,
      {
        identifier: { type: 'email', value: 'new@example.com' },
        verificationId: 'pending-id',
        code: '123456',
      },
    ],
  ],
  'verifications.startSocial': [
    [
      `POST ${verifications}/social`,
      {
        connectorId: 'connector-1',
        state: 'state-1',
        redirectUri: 'https://app.test/callback',
      },
    ],
  ],
  'verifications.checkSocial': [
    [
      `POST ${verifications}/social/verify`,
      { connectorData: { code: 'code-1' }, verificationRecordId: 'pending-id' },
    ],
  ],
  'verifications.startPasskey': [[`POST ${verifications}/web-authn/registration`]],
  'verifications.checkPasskey': [
    [
      `POST ${verifications}/web-authn/registration/verify`,
      {
        verificationRecordId: 'pending-id',
        payload: {
          type: 'WebAuthn',
          id: 'credential-id',
          rawId: 'credential-id',
          response: { clientDataJSON: 'client-data', attestationObject: 'attestation' },
          clientExtensionResults: {},
        },
      },
    ],
  ],
  'settings.get': [['GET /api/.well-known/account-center'], ['GET /api/.well-known/sign-in-exp']],
  'tokens.list': [['GET /backend/personal-access-tokens']],
  'tokens.create': [['POST /backend/personal-access-tokens', { name: 'CI', expiresAt: null }]],
  'tokens.rename': [
    ['PATCH /backend/personal-access-tokens', { currentName: 'CI', name: 'Build' }],
  ],
  'tokens.remove': [['DELETE /backend/personal-access-tokens', { name: 'CI' }]],
  'deletion.remove': [['DELETE /backend/account', { confirmation: 'alice' }]],
};

describe('every action asks what the contract says', () => {
  it.each(actions)('%s', async (action) => {
    expect(await asked(action)).toEqual(contract[action].map(([route, body]) => [route, body]));
  });
});

describe('every action', () => {
  it.each(actions)('%s names itself in its error', async (action) => {
    const refuse = () => refusal('account_center.not_enabled', 400);
    const { client } = scriptedClient([refuse, refuse], optionsFor(action));
    await expect(callOf[action](client)).rejects.toMatchObject({ name: 'ApiError', action });
  });
});

describe('the avatar', () => {
  it('goes out as one part named file, without a JSON content type', async () => {
    const { client, calls } = scriptedClient([refusal('storage.not_configured', 400)]);
    await client.account
      .uploadAvatar(new Blob(['picture'], { type: 'image/png' }), { filename: 'me.png' })
      .catch(() => undefined);
    const [call] = calls;
    const parts = new Map(call?.init.body as FormData);
    expect([...parts.keys()]).toEqual(['file']);
    const file = parts.get('file') as File;
    expect([file.name, await file.text()]).toEqual(['me.png', 'picture']);
    expect(call?.headers.has('content-type')).toBe(false);
  });

  it('keeps the name of a file', async () => {
    const { client, calls } = scriptedClient([refusal('storage.not_configured', 400)]);
    await client.account.uploadAvatar(new File(['x'], 'own.gif')).catch(() => undefined);
    const [call] = calls;
    expect(new Map(call?.init.body as FormData).get('file')).toMatchObject({ name: 'own.gif' });
  });
});
