import { freshUser, socialOnlyUser } from '@account-center/mocks';
import { describe, expect, it } from 'vitest';
import { createPasskey } from '../../../client/src/test/software-passkey.ts';
import { APP, setUpProxy } from '../test/set-up-proxy.ts';
import { createAccountProxy } from './create-account-proxy.ts';

const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);

const failure = (call: Promise<unknown>) => call.catch((error: unknown) => error);

describe('a page without a token', () => {
  it('reads and changes the account', async () => {
    const { client, sent, accessToken } = await setUpProxy();
    expect(await client.account.get()).toMatchObject({ username: 'alice' });
    expect(await client.account.update({ name: 'Al' })).toMatchObject({ name: 'Al' });
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      `Bearer ${accessToken}`,
      `Bearer ${accessToken}`,
    ]);
  });

  it('steps up, and the record goes along', async () => {
    const { client, password = '' } = await setUpProxy();
    expect(await failure(client.sessions.list())).toMatchObject({
      code: 'verification_record.permission_denied',
    });
    client.verification.set(await client.verifications.password({ password }));
    expect((await client.sessions.list()).length).toBeGreaterThan(1);
    expect((await client.grants.list({ appType: 'thirdParty' })).length).toBeGreaterThan(0);
  });

  it('makes a passkey of its own origin, called after its browser', async () => {
    const { client, password = '' } = await setUpProxy({}, freshUser, {
      accountCenter: { webauthnRelatedOrigins: [] },
    });
    client.verification.set(await client.verifications.password({ password }));
    const pending = await client.verifications.startPasskey();
    const credential = await createPasskey(pending.registrationOptions, APP);
    const proof = await client.verifications.checkPasskey(pending, { credential });
    await client.passkeys.add({ proof });
    expect(await client.mfa.list()).toEqual([
      expect.objectContaining({ type: 'WebAuthn', agent: 'Browser/1' }),
    ]);
  });

  it('uploads a picture', async () => {
    const { client } = await setUpProxy({}, freshUser, { avatarStorage: true });
    const { url } = await client.account.uploadAvatar(new Blob([png]));
    expect(await client.account.update({ avatar: url })).toMatchObject({ avatar: url });
    const refused = client.account.uploadAvatar(new Blob(['no picture']));
    expect(await failure(refused)).toMatchObject({ code: 'guard.mime_type_not_allowed' });
  });

  it('has the backend: settings, tokens, deletion', async () => {
    const { client, logto, user, password = '' } = await setUpProxy();
    expect((await client.settings.get()).backend).toMatchObject({ tokens: true, deletion: true });
    client.verification.set(await client.verifications.password({ password }));
    const { value } = await client.tokens.create({ name: 'CI', expiresAt: null });
    expect(user.personalAccessTokens.at(-1)).toMatchObject({ name: 'CI', value });
    await client.deletion.remove({ confirmation: 'alice' });
    expect(logto.state.users.find(user.id)).toBeUndefined();
  });

  it('is told of its mistakes in the words of Logto', async () => {
    const { client } = await setUpProxy();
    expect(await failure(client.verifications.password({ password: 'wrong' }))).toMatchObject({
      status: 422,
      code: 'session.invalid_credentials',
    });
  });
});

it('has a row for everything that the client can do, provider tokens aside', async () => {
  const { client, log } = await setUpProxy({}, socialOnlyUser);
  const anything = {
    id: 'x',
    target: 'x',
    connectorId: 'x',
    name: 'x',
    code: 'x',
    codes: [],
    record: 'x',
    proof: { id: 'x' },
    credential: { id: 'x', rawId: 'x', response: {}, clientExtensionResults: {} },
    revokeGrants: 'all',
    appType: 'firstParty',
    page: 1,
    pageSize: 20,
  };
  const passed: string[] = [];
  for (const [group, actions] of Object.entries(client)) {
    if (typeof actions !== 'object' || ['verification', 'user'].includes(group)) continue;
    for (const [name, action] of Object.entries(actions)) {
      const before = log.length;
      const error = await failure(
        name === 'uploadAvatar' ? action(new Blob([png])) : action(anything, anything),
      );
      const refused = log.slice(before).some(({ route }) => route === 'unknown');
      const { code } = Object(error) as { code?: string };
      if (!refused && code !== 'backend.not_found') passed.push(`${group}.${name}`);
      else expect(group, name).toBe('providerTokens');
    }
  }
  expect(passed.length).toBeGreaterThan(45);
  expect(passed.some((action) => action.startsWith('providerTokens.'))).toBe(false);
});

describe('the session', () => {
  it('is over: the page is told to sign in', async () => {
    const { raw, sent, outcome } = await setUpProxy();
    const headers = { cookie: null };
    const answer = outcome(raw('GET', '/api/account/api/my-account', { headers }));
    expect(await answer).toEqual([401, 'backend.missing_token']);
    expect(sent).toEqual([]);
  });

  it('has a token that was refused: the host is asked for another one, once', async () => {
    const asked: boolean[] = [];
    const rig = await setUpProxy({
      getAccessToken: (_, { fresh }) => {
        asked.push(fresh);
        return fresh ? rig.accessToken : 'x'.repeat(43);
      },
    });
    expect(await rig.client.account.update({ name: 'Al' })).toMatchObject({ name: 'Al' });
    expect(asked).toEqual([false, true]);
  });

  it('has no other token: the answer of Logto stands', async () => {
    const rig = await setUpProxy({ getAccessToken: () => 'x'.repeat(43) });
    expect(await failure(rig.client.account.get())).toMatchObject({
      status: 401,
      code: 'auth.unauthorized',
    });
  });

  it('has a token for another resource: the host is told what to change', async () => {
    const rig = await setUpProxy({ getAccessToken: () => 'aaaa.bbbb.cccc' });
    expect(await failure(rig.client.account.get())).toMatchObject({ code: 'backend.failed' });
    expect(String((rig.errors[0] as Error).cause)).toContain('ask without a resource');
  });

  it('cannot be read: nothing of why reaches the page', async () => {
    const rig = await setUpProxy({
      getAccessToken: () => {
        throw new Error('cookie secret missing');
      },
    });
    const answer = await rig.raw('DELETE', '/api/account/backend/personal-access-tokens');
    expect([answer.status, await answer.text()]).toEqual([
      500,
      '{"code":"backend.failed","message":"Something went wrong."}',
    ]);
    expect(String(rig.errors[0])).toContain('cookie secret missing');
  });
});

it('counts requests by the address that the host reads', async () => {
  const addresses: string[] = [];
  const rig = await setUpProxy({
    limits: { perAddress: { requests: 1, seconds: 60 } },
    addressOf: ({ headers }) => {
      addresses.push(headers.get('x-real-ip') ?? 'unknown');
      return headers.get('x-real-ip');
    },
  });
  const list = () =>
    rig.outcome(
      rig.raw('GET', '/api/account/backend/personal-access-tokens', {
        headers: { 'x-real-ip': '192.0.2.7' },
      }),
    );
  expect(await list()).toEqual([200, undefined]);
  expect(await list()).toEqual([429, 'backend.rate_limited']);
  expect(addresses).toEqual(['192.0.2.7', '192.0.2.7']);
});

it.each([
  ['no origin', [], /name the origin/],
  ['a pattern', ['https://*.example.com'], /appOrigins/],
  ['an address', ['https://app.example.com/'], /appOrigins/],
])('takes no options that make no sense: %s', (_, appOrigins, message) => {
  const options = { endpoint: 'https://auth.example.com', getAccessToken: () => null };
  expect(() => createAccountProxy({ ...options, appOrigins })).toThrow(message);
});
