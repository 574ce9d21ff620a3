import { createAccountClient, isApiError, isStepUpRequired } from '@account-center/client';
import { socialOnlyUser } from '@account-center/mocks';
import { describe, expect, it } from 'vitest';
import type { AccountBackendOptions } from './account-backend-options.ts';
import { BACKEND } from './test/got.ts';
import { type Rig, setUp } from './test/set-up.ts';

const clientOf = (rig: Rig) => {
  const password = rig.user.password ?? '';
  const client = createAccountClient({
    endpoint: rig.logto.endpoint,
    backend: BACKEND,
    locale: 'de',
    getAccessToken: () => rig.accessToken,
    fetch: (url, init) =>
      url.startsWith(BACKEND) ? rig.backend(new Request(url, init)) : rig.logto.fetch(url, init),
  });
  const verify = async () =>
    client.verification.set(await client.verifications.password({ password }));
  return { client, verify };
};

const clientAt = async (options: Partial<AccountBackendOptions> = {}) => {
  const rig = await setUp(options);
  return { rig, ...clientOf(rig) };
};

const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    return await promise;
  } catch (error) {
    return error;
  }
};

describe('a client of the backend', () => {
  it('creates, lists, renames and removes tokens', async () => {
    const { rig, client, verify } = await clientAt();
    await verify();
    const expiresAt = rig.logto.clock.now() + 86_400_000;
    const created = await client.tokens.create({ name: 'CI', expiresAt });
    expect(created).toMatchObject({ name: 'CI', value: expect.stringMatching(/^pat_/), expiresAt });
    const renamed = await client.tokens.rename({ name: 'CI', newName: 'Deploy' });
    expect(renamed).toEqual({ name: 'Deploy', createdAt: created.createdAt, expiresAt });
    expect((await client.tokens.list())[0]).toEqual(renamed);
    await client.tokens.remove({ name: 'Deploy' });
    expect((await client.tokens.list()).map(({ name }) => name)).toEqual([
      'Build server',
      'Old script',
    ]);
  });

  it('asks for verification before creating a token, as for any action', async () => {
    const { client, verify } = await clientAt();
    const create = () => client.tokens.create({ name: 'CI', expiresAt: null });
    const error = await rejection(create());
    expect(isStepUpRequired(error)).toBe(true);
    await verify();
    expect((await create()).name).toBe('CI');
  });

  it('forgets a spent record, so that the next verification is a new one', async () => {
    const { client, verify } = await clientAt({ oneShotTokenCreation: true });
    await verify();
    await client.tokens.create({ name: 'one', expiresAt: null });
    const error = await rejection(client.tokens.create({ name: 'two', expiresAt: null }));
    expect(isStepUpRequired(error)).toBe(true);
    expect(client.verification.current()).toBeUndefined();
    await verify();
    await client.tokens.create({ name: 'two', expiresAt: null });
  });

  it('deletes the account', async () => {
    const { rig, client, verify } = await clientAt();
    await verify();
    const mistyped = await rejection(client.deletion.remove({ confirmation: 'bob' }));
    expect(isApiError(mistyped, 'backend.confirmation_mismatch')).toBe(true);
    await client.deletion.remove({ confirmation: 'alice' });
    expect(rig.remains().isThere).toBe(false);
    expect(await rejection(client.tokens.list())).toMatchObject({ code: 'backend.invalid_token' });
  });

  it('learns from the settings what the backend offers', async () => {
    const { client } = await clientAt({ maxTokenLifetime: 1000, allowReauthentication: true });
    expect((await client.settings.get()).backend).toEqual({
      tokens: true,
      deletion: true,
      reauthentication: true,
      maxTokenLifetime: 1000,
    });
  });

  it('hands over the ID token of a fresh sign-in', async () => {
    const rig = await setUp({ allowReauthentication: true }, socialOnlyUser);
    const { client } = clientOf(rig);
    const now = Math.floor(rig.logto.clock.now() / 1000);
    const idToken = await rig.logto.state.oidc.keys.sign({
      sub: rig.user.id,
      aud: 'scenario-recorder-spa',
      iss: `${rig.logto.endpoint}/oidc`,
      iat: now,
      exp: now + 60,
      auth_time: now,
    });
    expect(await rejection(client.deletion.remove({ confirmation: rig.user.id }))).toMatchObject({
      code: 'backend.reauthentication_required',
    });
    await client.deletion.remove({ confirmation: rig.user.id, idToken });
    expect(rig.remains().isThere).toBe(false);
  });
});
