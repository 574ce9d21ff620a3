import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AccountClient } from '../account-client.ts';
import { rejection, scriptedClient } from '../test/scripted-client.ts';
import { json } from '../test/scripted-fetch.ts';

const session = {
  payload: { uid: 'uid-1', kind: 'Session', exp: 2, iat: 1, jti: 'jti-1', loginTs: 1 },
  lastSubmission: null,
  clientId: null,
  accountId: 'user-1',
  expiresAt: 2000,
};
const grant = {
  id: 'grant-1',
  payload: { clientId: 'app-1', kind: 'Grant' },
  expiresAt: 2000,
  application: { id: 'app-1', name: 'App' },
};
const device = { id: 'device-1', createdAt: 1, lastUsedAt: 2, expiresAt: 3 };
const factor = { id: 'factor-1', type: 'Totp', createdAt: '2026-01-01T00:00:00.000Z' };
const experience = {
  signIn: { methods: [{ identifier: 'username', password: true }] },
  signUp: { identifiers: ['username'] },
  mfa: { factors: ['Totp'], policy: 'NoPrompt' },
  socialConnectors: [],
};
const settings = { accountCenter: { enabled: true, fields: {} }, signInExperience: experience };

afterEach(() => {
  vi.unstubAllEnvs();
});

const read = <T>(body: unknown, call: (client: AccountClient) => Promise<T>, headers = {}) =>
  call(scriptedClient([json(body, 200, headers)], { backend: 'https://b.test' }).client);

const essential: [string, string, unknown, (client: AccountClient) => Promise<unknown>][] = [
  ['an account', 'id', { name: 'Alice' }, (c) => c.account.get()],
  ['the id of an account', 'id', { id: 5, name: 'Alice' }, (c) => c.account.get()],
  ['a list', 'sessions', { sessions: null }, (c) => c.sessions.list()],
  ['a secret', 'secret', {}, (c) => c.mfa.generateTotpSecret()],
  // Half a set of codes must not be stored as if it were one.
  ['a backup code', 'codes[1]', { codes: ['a', 1] }, (c) => c.mfa.generateBackupCodes()],
  ['a token', 'access_token', { token: 'x' }, (c) => c.providerTokens.get({ target: 'x' })],
  ['a new token', 'value', { name: 'CI' }, (c) => c.tokens.create({ name: 'CI', expiresAt: null })],
  [
    'a record',
    'verificationRecordId',
    { expiresAt: '2026-01-01T00:00:00.000Z' },
    (c) => c.verifications.password({ password: 'x' }),
  ],
  [
    'the policy of the fields',
    'accountCenter.fields',
    { ...settings, accountCenter: { enabled: true, fields: null } },
    (c) => c.settings.get(),
  ],
  [
    'the ways to sign in',
    'signInExperience.signIn.methods',
    { ...settings, signInExperience: { ...experience, signIn: { methods: 5 } } },
    (c) => c.settings.get(),
  ],
];

const optional: [string, string, unknown, (client: AccountClient) => Promise<unknown>, unknown][] =
  [
    [
      'a name',
      'name',
      { id: 'u', name: 42, username: 'alice' },
      (c) => c.account.get(),
      { id: 'u', username: 'alice', unreadable: ['name'] },
    ],
    [
      'the profile',
      'profile',
      { id: 'u', profile: null },
      (c) => c.account.get(),
      { id: 'u', unreadable: ['profile'] },
    ],
    [
      'a claim',
      'profile.birthdate',
      { id: 'u', profile: { birthdate: 1990, nickname: 'Al' } },
      (c) => c.account.get(),
      { id: 'u', profile: { nickname: 'Al' }, unreadable: ['profile.birthdate'] },
    ],
    [
      'the app’s data',
      'customData',
      { id: 'u', customData: [] },
      (c) => c.account.get(),
      { id: 'u', unreadable: ['customData'] },
    ],
    [
      'the identities',
      'identities',
      { id: 'u', identities: null },
      (c) => c.account.get(),
      { id: 'u', unreadable: ['identities'] },
    ],
    [
      'one identity of two',
      'identities.google',
      { id: 'u', identities: { github: { details: {} }, google: 5 } },
      (c) => c.account.get(),
      {
        id: 'u',
        identities: { github: { userId: '', details: {} } },
        unreadable: ['identities.google'],
      },
    ],
    [
      'an address',
      'address.country',
      { address: { country: 49, locality: 'Bonn' } },
      (c) => c.account.updateProfile({ nickname: 'x' }),
      { address: { locality: 'Bonn' } },
    ],
    [
      'the first of two sessions',
      'sessions[0].payload.uid',
      { sessions: [{ ...session, payload: {} }, session] },
      (c) => c.sessions.list(),
      [expect.objectContaining({ expiresAt: 2000 })],
    ],
    [
      'the time of a session',
      'sessions[1].expiresAt',
      { sessions: [session, { ...session, expiresAt: '2000' }] },
      (c) => c.sessions.list(),
      [
        expect.objectContaining({ expiresAt: 2000 }),
        expect.not.objectContaining({ expiresAt: expect.anything() }),
      ],
    ],
    [
      'the application of a grant',
      'grants[0].application',
      { grants: [{ ...grant, application: 5 }] },
      (c) => c.grants.list(),
      [expect.objectContaining({ application: { id: 'app-1', name: 'app-1' } })],
    ],
    [
      'a device',
      '[1].id',
      [device, { ...device, id: null }, { ...device, id: 'device-3' }],
      (c) => c.devices.list(),
      { devices: [device, { ...device, id: 'device-3' }], total: 2 },
    ],
    [
      'a factor',
      '[0].type',
      [{ ...factor, type: undefined }, factor],
      (c) => c.mfa.list(),
      [factor],
    ],
    [
      'a stored code',
      'codes[0].code',
      { codes: [{}, { code: 'a' }] },
      (c) => c.mfa.backupCodes(),
      { codes: [{ code: 'a' }] },
    ],
    ['what steers factors', 'mfa', { mfa: null }, (c) => c.mfa.configs(), { mfa: {} }],
    [
      'an enterprise identity',
      'sso_identities[0].issuer',
      { sso_identities: [{ identityId: 'x' }] },
      (c) => c.account.userInfo(),
      { sso_identities: [] },
    ],
    [
      'a connector',
      'signInExperience.socialConnectors[0].target',
      {
        ...settings,
        signInExperience: { ...experience, socialConnectors: [{ id: 'c', name: { en: 'C' } }] },
      },
      (c) => c.settings.get(),
      settings,
    ],
    [
      'a color',
      'signInExperience.color.primaryColor',
      { ...settings, signInExperience: { ...experience, color: { primaryColor: 5 } } },
      (c) => c.settings.get(),
      { ...settings, signInExperience: { ...experience, color: {} } },
    ],
    [
      'a rule of the backend',
      'backend.maxTokenLifetime',
      { ...settings, backend: { tokens: true, maxTokenLifetime: 'long' } },
      (c) => c.settings.get(),
      { ...settings, backend: { tokens: true } },
    ],
    [
      'a part of a profile field',
      'signInExperience.customProfileFieldCatalog[0].config.parts[1].name',
      {
        ...settings,
        signInExperience: {
          ...experience,
          customProfileFieldCatalog: [
            {
              name: 'fullname',
              type: 'Fullname',
              config: { parts: [{ name: 'givenName', type: 'Text' }, { type: 'Text' }] },
            },
          ],
        },
      },
      (c) => c.settings.get(),
      {
        ...settings,
        signInExperience: {
          ...experience,
          customProfileFieldCatalog: [
            {
              name: 'fullname',
              type: 'Fullname',
              config: { parts: [{ name: 'givenName', type: 'Text', enabled: true }] },
            },
          ],
        },
      },
    ],
  ];

describe('an answer that does not fit', () => {
  it.each(essential)(
    'is refused with the place of the fault in %s: %s',
    async (_, path, body, call) => {
      expect(await rejection(read(body, call))).toMatchObject({ name: 'ResponseShapeError', path });
    },
  );

  it.each(optional)(
    'is read without %s, and the developer is told: %s',
    async (_, path, body, call, expected) => {
      vi.stubEnv('NODE_ENV', 'development');
      const errors: unknown[] = [];
      const { client } = scriptedClient([json(body), json(body)], {
        backend: 'https://b.test',
        onError: (error) => errors.push(error),
      });
      expect(await call(client)).toEqual(expected);
      await call(client);
      expect(errors.map((error) => JSON.parse(JSON.stringify(error)))).toEqual([
        expect.objectContaining({ name: 'ResponseShapeError', leftOut: [path] }),
      ]);
    },
  );

  it('is told to no one in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const onError = vi.fn<() => void>();
    const { client } = scriptedClient([json({ id: 'u', name: 42 })], { onError });
    await client.account.get();
    expect(onError).not.toHaveBeenCalled();
  });
});

describe('an answer of a newer server', () => {
  it('may have values that we do not know', async () => {
    await expect(read([{ ...factor, type: 'Telepathy' }], (c) => c.mfa.list())).resolves.toEqual([
      { ...factor, type: 'Telepathy' },
    ]);
    const submitted = {
      ...session,
      lastSubmission: { interactionEvent: 'Teleport', verificationRecords: [{ type: 'Aura' }] },
    };
    const [read0] = await read({ sessions: [submitted] }, (c) => c.sessions.list());
    expect(read0?.lastSubmission).toEqual(submitted.lastSubmission);
    const { accountCenter, signInExperience } = await read(
      {
        accountCenter: { enabled: true, fields: { name: 'Sometimes', aura: 'Edit' } },
        signInExperience: {
          ...experience,
          signIn: { methods: [{ identifier: 'aura' }] },
          mfa: { factors: ['Telepathy'], policy: 'Vibes' },
        },
      },
      (c) => c.settings.get(),
    );
    expect(accountCenter.fields).toEqual({ name: 'Sometimes', aura: 'Edit' });
    expect(signInExperience.mfa).toEqual({ factors: ['Telepathy'], policy: 'Vibes' });
    expect(signInExperience.signIn.methods[0]?.identifier).toBe('aura');
  });

  it('may have keys that we do not know', async () => {
    await expect(read({ id: 'u', aura: 'blue' }, (c) => c.account.get())).resolves.toEqual({
      id: 'u',
    });
    const { signInExperience } = await read(
      { ...settings, signInExperience: { ...experience, aura: { enabled: true } } },
      (c) => c.settings.get(),
    );
    expect(signInExperience).toMatchObject({ aura: { enabled: true } });
  });
});

describe('an answer of an older server', () => {
  it('may lack what came later', async () => {
    await expect(read({ sessions: [session] }, (c) => c.sessions.list())).resolves.toHaveLength(1);
    await expect(read(settings, (c) => c.settings.get())).resolves.toEqual(settings);
    await expect(read({ mfa: { skipped: false } }, (c) => c.mfa.configs())).resolves.toEqual({
      mfa: { skipped: false },
    });
    await expect(read({ id: 'u', username: null }, (c) => c.account.get())).resolves.toEqual({
      id: 'u',
      username: null,
    });
  });
});

describe('what the caller gets', () => {
  it('is the total of the header, or else what came', async () => {
    const list = (headers: object) => read([device], (c) => c.devices.list(), headers);
    expect(await list({ 'total-number': '41' })).toMatchObject({ total: 41 });
    expect(await list({})).toMatchObject({ total: 1, devices: [device] });
  });

  it('is the page that was asked for, also of a server that answers with the whole list', async () => {
    const all = Array.from({ length: 45 }, (_, index) => ({ ...device, id: `device-${index}` }));
    const ids = async (page?: number, pageSize?: number) => {
      const { devices, total } = await read(all, (c) => c.devices.list({ page, pageSize }));
      expect(total).toBe(45);
      return [devices.length, devices[0]?.id];
    };
    expect(await ids()).toEqual([45, 'device-0']);
    expect(await ids(1)).toEqual([20, 'device-0']);
    expect(await ids(3)).toEqual([5, 'device-40']);
    expect(await ids(2, 30)).toEqual([15, 'device-30']);
    expect(await ids(9)).toEqual([0, undefined]);
  });

  it.each([
    [3600, 3600],
    ['3600', 3600],
    [0, undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('is the life of a provider token in seconds: %s', async (expires_in, seconds) => {
    const token = await read({ access_token: 't', expires_in }, (c) =>
      c.providerTokens.getEnterprise({ connectorId: 'x' }),
    );
    expect(token.expires_in).toBe(seconds);
  });

  it('is no enterprise identity when the server tells of none', async () => {
    await expect(read({ sub: 'u' }, (c) => c.account.userInfo())).resolves.toEqual({});
  });

  it('is no key of Object.prototype', async () => {
    const body = JSON.parse('{"id":"u","customData":{"__proto__":{"admin":true},"a":1}}');
    const { customData } = await read(body, (c) => c.account.get());
    expect(customData).toEqual({ a: 1 });
    expect((customData as { admin?: boolean }).admin).toBeUndefined();
  });
});
