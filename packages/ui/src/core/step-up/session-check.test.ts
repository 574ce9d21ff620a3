import { createAccountClient } from '@account-center/client';
import { createFakeLogto, freshUser } from '@account-center/mocks';
import { describe, expect, it } from 'vitest';
import { ScopeMissingError, withSessionCheck } from './session-check.ts';

const setUp = async (scopes?: readonly string[]) => {
  const logto = createFakeLogto();
  const { user, accessToken } = await freshUser(logto);
  let token = scopes ? logto.signIn({ userId: user.id, scopes }).accessToken : accessToken;
  const client = createAccountClient({
    endpoint: logto.endpoint,
    fetch: (input, init) => logto.fetch(input, init),
    getAccessToken: () => token,
  });
  const password = user.password ?? '';
  client.verification.set(await client.verifications.password({ password }));
  logto.requests.clear();
  const paths = () => logto.requests.map(({ path }) => path);
  const endSession = () => {
    token = 'dead';
  };
  return { client, paths, endSession };
};

describe('withSessionCheck', () => {
  it('gives the result, and asks nothing else', async () => {
    const { client, paths } = await setUp();
    expect(await withSessionCheck(client, () => client.sessions.list())).toHaveLength(1);
    expect(paths()).toEqual(['/api/my-account/sessions']);
  });

  it('tells a missing scope from a dead session', async () => {
    const { client } = await setUp(['openid', 'profile']);
    const call = withSessionCheck(client, () => client.sessions.list());
    await expect(call).rejects.toBeInstanceOf(ScopeMissingError);
    await expect(call).rejects.toMatchObject({
      cause: { code: 'auth.unauthorized', action: 'sessions.list' },
    });
  });

  it('leaves the error of a dead session as it is', async () => {
    const { client, endSession } = await setUp();
    endSession();
    const call = withSessionCheck(client, () => client.sessions.list());
    await expect(call).rejects.toMatchObject({ name: 'ApiError', code: 'auth.unauthorized' });
  });

  it('does not read the account to check on reading the account', async () => {
    const { client, endSession, paths } = await setUp();
    endSession();
    const call = withSessionCheck(client, () => client.account.get());
    await expect(call).rejects.toMatchObject({ code: 'auth.unauthorized' });
    expect(paths()).toEqual(['/api/my-account']);
  });

  it('checks nothing after any other failure', async () => {
    const { client, paths } = await setUp();
    const call = withSessionCheck(client, () => client.sessions.revoke({ id: 'unknown' }));
    await expect(call).rejects.toMatchObject({ code: 'oidc.session_not_found' });
    expect(paths()).toEqual(['/api/my-account/sessions/unknown']);
  });
});
