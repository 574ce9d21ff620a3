import { describe, expect, it } from 'vitest';
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

const read = <T>(body: unknown, call: (client: AccountClient) => Promise<T>, headers = {}) =>
  call(scriptedClient([json(body, 200, headers)], { backend: 'https://b.test' }).client);

const broken: [string, string, unknown, (client: AccountClient) => Promise<unknown>][] = [
  ['an account', 'id', { name: 'Alice' }, (c) => c.account.get()],
  ['a name', 'name', { id: 'u', name: 42 }, (c) => c.account.get()],
  [
    'an identity',
    'identities.github.userId',
    { id: 'u', identities: { github: { details: {} } } },
    (c) => c.account.get(),
  ],
  [
    'an address',
    'address.country',
    { address: { country: 49 } },
    (c) => c.account.updateProfile({ nickname: 'x' }),
  ],
  [
    'the first of two sessions',
    'sessions[0].payload.uid',
    { sessions: [{ ...session, payload: {} }, session] },
    (c) => c.sessions.list(),
  ],
  [
    'the second of two sessions',
    'sessions[1].expiresAt',
    { sessions: [session, { ...session, expiresAt: '2000' }] },
    (c) => c.sessions.list(),
  ],
  [
    'a grant',
    'grants[0].application',
    { grants: [{ ...grant, application: undefined }] },
    (c) => c.grants.list(),
  ],
  ['a device', '[1].id', [device, { ...device, id: null }], (c) => c.devices.list()],
  ['a factor', '[0].type', [{ ...factor, type: undefined }], (c) => c.mfa.list()],
  ['a secret', 'secret', {}, (c) => c.mfa.generateTotpSecret()],
  ['a backup code', 'codes[1]', { codes: ['a', 1] }, (c) => c.mfa.generateBackupCodes()],
  ['a stored code', 'codes[0].code', { codes: [{}] }, (c) => c.mfa.backupCodes()],
  ['a token', 'access_token', { token: 'x' }, (c) => c.providerTokens.get({ target: 'x' })],
  [
    'an enterprise identity',
    'sso_identities[0].issuer',
    { sso_identities: [{ identityId: 'x' }] },
    (c) => c.account.userInfo(),
  ],
  [
    'a connector',
    'signInExperience.socialConnectors[0].target',
    {
      ...settings,
      signInExperience: { ...experience, socialConnectors: [{ id: 'c', name: { en: 'C' } }] },
    },
    (c) => c.settings.get(),
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
  ],
];

describe('an answer that does not fit', () => {
  it.each(broken)(
    'is refused with the place of the fault in %s: %s',
    async (_, path, body, call) => {
      expect(await rejection(read(body, call))).toMatchObject({ name: 'ResponseShapeError', path });
    },
  );
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
