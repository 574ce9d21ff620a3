import { describe, expect, it } from 'vitest';
import type { AccountClient } from '../account-client.ts';
import { isResponseShapeError } from '../errors.ts';
import { everyPlace, oddValues, withValueAt } from '../test/odd-values.ts';
import { scriptedClient } from '../test/scripted-client.ts';
import { json } from '../test/scripted-fetch.ts';

const record = { verificationRecordId: 'record-1', expiresAt: '2026-01-01T00:00:00.000Z' };
const claims = {
  familyName: 'Doe',
  birthdate: '1990-01-01',
  address: { formatted: 'A, B', country: 'DE' },
};
const parts = [
  {
    name: 'givenName',
    type: 'Text',
    enabled: true,
    label: 'First',
    required: true,
    config: { minLength: 1 },
  },
];
const token = { name: 'CI', createdAt: 1, expiresAt: null };

/** Every answer that the client reads, with everything that it may have in it, and how it is asked for. */
const answers: Readonly<
  Record<string, readonly [unknown, (client: AccountClient) => Promise<unknown>]>
> = {
  account: [
    {
      id: 'user-1',
      hasSecurityVerificationMethod: true,
      hasPassword: true,
      name: 'Alice',
      avatar: 'https://img.test/a.png',
      username: 'alice',
      primaryEmail: 'alice@example.com',
      primaryPhone: '4915112',
      profile: claims,
      customData: { plan: 'pro', nested: { a: [1] } },
      identities: { github: { userId: 'gh-1', details: { name: 'Al', rawData: { a: 1 } } } },
      lastSignInAt: 1,
      createdAt: 1,
      updatedAt: 1,
      applicationId: 'app-1',
      cimdClientId: null,
      isSuspended: false,
    },
    (c) => c.account.get(),
  ],
  profile: [claims, (c) => c.account.updateProfile({ nickname: 'x' })],
  'user info': [
    {
      email: 'a@b.c',
      phone_number: '49',
      sso_identities: [{ issuer: 'https://idp.test', identityId: 'x', detail: { email: 'a@b.c' } }],
    },
    (c) => c.account.userInfo(),
  ],
  avatar: [{ url: 'https://img.test/a.png' }, (c) => c.account.uploadAvatar(new Blob(['x']))],
  'provider token': [
    { access_token: 't', scope: 'a', token_type: 'Bearer', expires_in: 3600 },
    (c) => c.providerTokens.get({ target: 'x' }),
  ],
  factors: [
    [
      {
        id: 'f-1',
        type: 'WebAuthn',
        createdAt: '2026-01-01T00:00:00.000Z',
        lastUsedAt: null,
        agent: 'x',
        name: 'Laptop',
      },
      { id: 'f-2', type: 'BackupCode', createdAt: '2026-01-01T00:00:00.000Z', remainCodes: 3 },
    ],
    (c) => c.mfa.list(),
  ],
  'authenticator secret': [{ secret: 'S' }, (c) => c.mfa.generateTotpSecret()],
  'new backup codes': [{ codes: ['a', 'b'] }, (c) => c.mfa.generateBackupCodes()],
  'backup codes': [{ codes: [{ code: 'a', usedAt: null }] }, (c) => c.mfa.backupCodes()],
  'factor settings': [{ skipMfaOnSignIn: true }, (c) => c.mfa.settings()],
  'factor configs': [
    { mfa: { enabled: true, skipped: false }, passkeySignIn: { skipped: true } },
    (c) => c.mfa.configs(),
  ],
  sessions: [
    {
      sessions: [
        {
          payload: {
            uid: 's-1',
            loginTs: 1,
            iat: 1,
            exp: 2,
            authorizations: { app: { grantId: 'g-1' } },
          },
          lastSubmission: {
            interactionEvent: 'SignIn',
            verificationRecords: [{ type: 'Password' }],
            signInContext: { ip: '1.2.3.4', userAgent: 'x' },
          },
          clientId: 'app-1',
          expiresAt: 2000,
          isCurrent: true,
        },
      ],
    },
    (c) => c.sessions.list(),
  ],
  grants: [
    {
      grants: [
        {
          id: 'g-1',
          payload: {
            clientId: 'app-1',
            iat: 1,
            exp: 2,
            openid: { scope: 'a b' },
            resources: { r: 'x' },
          },
          expiresAt: 2000,
          application: { id: 'app-1', name: 'App' },
        },
      ],
    },
    (c) => c.grants.list(),
  ],
  devices: [
    [
      {
        id: 'd-1',
        userAgent: 'x',
        country: 'DE',
        city: null,
        createdAt: 1,
        lastUsedAt: 2,
        expiresAt: 3,
        isCurrent: true,
      },
    ],
    (c) => c.devices.list(),
  ],
  tokens: [{ tokens: [token] }, (c) => c.tokens.list()],
  'new token': [
    { ...token, value: 'secret' },
    (c) => c.tokens.create({ name: 'CI', expiresAt: null }),
  ],
  'renamed token': [token, (c) => c.tokens.rename({ name: 'CI', newName: 'B' })],
  'step-up record': [record, (c) => c.verifications.password({ password: 'x' })],
  'sent code': [record, (c) => c.verifications.sendProofCode({ type: 'email', value: 'a@b.c' })],
  'social record': [
    { ...record, authorizationUri: 'https://provider.test' },
    (c) =>
      c.verifications.startSocial({
        connectorId: 'c',
        state: 's',
        redirectUri: 'https://app.test',
      }),
  ],
  'passkey record': [
    {
      ...record,
      registrationOptions: {
        rp: { id: 'a', name: 'A' },
        user: { id: 'u', name: 'n', displayName: 'N' },
        challenge: 'c',
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        excludeCredentials: [{ id: 'x', type: 'public-key' }],
      },
    },
    (c) => c.verifications.startPasskey(),
  ],
  settings: [
    {
      accountCenter: {
        enabled: true,
        fields: { name: 'Edit', email: 'Off' },
        webauthnRelatedOrigins: ['https://a.test'],
        deleteAccountUrl: null,
        customCss: null,
        profileFields: [{ name: 'name' }],
      },
      signInExperience: {
        signIn: { methods: [{ identifier: 'email', password: true, verificationCode: true }] },
        signUp: { identifiers: ['email'], password: true, verify: true },
        mfa: { factors: ['Totp'], policy: 'UserControlled' },
        socialConnectors: [
          {
            id: 'c-1',
            target: 'github',
            name: { en: 'GitHub' },
            logo: 'x',
            logoDark: null,
            platform: 'Web',
            isTokenStorageSupported: true,
          },
        ],
        ssoConnectors: [{ id: 'e-1', connectorName: 'Okta', logo: 'x', darkLogo: null }],
        customProfileFieldCatalog: [
          {
            name: 'fullname',
            type: 'Fullname',
            label: 'Name',
            description: null,
            required: true,
            config: { parts },
          },
          {
            name: 'size',
            type: 'Select',
            config: { options: [{ value: 's', label: 'Small' }], defaultValue: 's' },
          },
        ],
        color: { primaryColor: '#123456', isDarkModeEnabled: true },
        branding: { logoUrl: 'x' },
        languageInfo: { autoDetect: true, fallbackLanguage: 'en' },
        termsOfUseUrl: null,
        passwordPolicy: { length: { min: 8, max: 20 }, rejects: { pwned: true, words: ['x'] } },
        usernamePolicy: { minLength: 1, allowedChars: { numbers: true } },
        passkeySignIn: { enabled: true },
        sentinelPolicy: { maxAttempts: 5 },
        verificationCodePolicy: { expirationDuration: 600 },
      },
      backend: { tokens: true, deletion: true, reauthentication: true, maxTokenLifetime: 5 },
    },
    (c) => c.settings.get(),
  ],
};

/** What an answer is worth nothing without, as the error names it. */
const essential: Readonly<Record<string, RegExp>> = {
  account: /^(id)?$/,
  avatar: /^(url)?$/,
  'provider token': /^(access_token)?$/,
  'authenticator secret': /^(secret)?$/,
  'new backup codes': /^(codes(\[\d+\])?)?$/,
  'backup codes': /^(codes)?$/,
  sessions: /^(sessions)?$/,
  grants: /^(grants)?$/,
  tokens: /^(tokens)?$/,
  'new token': /^(name|value)?$/,
  'renamed token': /^(name)?$/,
  'step-up record': /^(verificationRecordId)?$/,
  'sent code': /^(verificationRecordId)?$/,
  'social record': /^(verificationRecordId|authorizationUri)?$/,
  'passkey record': /^(verificationRecordId|registrationOptions(\.(rp|user|challenge)(\..*)?)?)?$/,
  settings: /^(accountCenter(\.fields)?|signInExperience(\.(signIn|signUp|mfa)(\..*)?)?)?$/,
};

describe.each(Object.entries(answers))('one odd value in %s', (name, [body, call]) => {
  const cases = everyPlace(body).flatMap((place) =>
    Object.entries(oddValues).map(([kind, odd]) => ({ place, kind, odd })),
  );

  it('is left out, or named as what nothing can be read without', async () => {
    for (const { place, kind, odd } of cases) {
      const { client } = scriptedClient([json(withValueAt(body, place, odd) ?? '')], {
        backend: 'https://b.test',
      });
      const error = await call(client).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (error === undefined) continue;
      const what = `${place.join('.')}: ${kind}`;
      expect([what, isResponseShapeError(error), String(error)]).toEqual([
        what,
        true,
        expect.anything(),
      ]);
      const { path } = error as { path: string };
      expect(`${what} → ${path}`).toMatch(
        new RegExp(`→ ${(essential[name] ?? /^$/).source.slice(1)}`),
      );
    }
    expect(cases.length).toBeGreaterThan(Object.keys(oddValues).length);
  });
});
