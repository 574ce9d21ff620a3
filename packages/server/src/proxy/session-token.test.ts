import { describe, expect, it, vi } from 'vitest';
import { isTokenRefused, readSessionToken, type SessionToken } from './session-token.ts';

const request = new Request('https://app.example.com/api/account/api/my-account');
const token = 'x'.repeat(16);

const read = (given: Awaited<ReturnType<SessionToken>>, fresh = false) =>
  readSessionToken(() => given, request, fresh).catch((error: unknown) => error);

describe('the token of a session', () => {
  it('is taken alone, or with its user', async () => {
    expect(await read(token)).toEqual({ token });
    expect(await read({ token, userId: 'alice' })).toEqual({ token, userId: 'alice' });
  });

  it.each([true, false])('is asked for with the request; fresh: %s', async (fresh) => {
    const getAccessToken = vi.fn(async () => token);
    await readSessionToken(getAccessToken, request, fresh);
    expect(getAccessToken.mock.calls).toEqual([[request, { fresh }]]);
  });

  it.each([null, undefined, '', { token: '' }])('%j is none', async (given) => {
    expect(await read(given)).toMatchObject({ code: 'backend.missing_token' });
  });

  it.each([16, 512])('may have %i characters', async (length) => {
    const given = 'x'.repeat(length);
    expect(await read(given)).toEqual({ token: given });
  });

  it.each(['abc~+/-_0123456789', `${token}=`, `${token}==`])('%s is opaque', async (given) => {
    expect(await read(given)).toEqual({ token: given });
  });

  it.each([
    'aaaaaaaa.bbbbbbbb.cccccccc',
    'x'.repeat(15),
    'x'.repeat(513),
    `${token} x`,
    `${token}\n`,
    `=${token}`,
    `.${token}`,
  ])('%j is not: the host is told what to change, and why', async (given) => {
    const refusal = await read(given);
    expect(refusal).toMatchObject({
      code: 'backend.failed',
      reason: 'token_not_opaque',
      cause: { message: expect.stringContaining('ask without a resource') },
    });
    expect(String(Object(refusal).cause)).not.toContain(given);
  });
});

describe('an answer', () => {
  const answer = (status: number, code: string | undefined) =>
    isTokenRefused({ status, code, text: '', headers: {} });

  it.each([
    [401, 'auth.unauthorized', true],
    [401, 'invalid_token', true],
    [401, 'oidc.invalid_token', true],
    [403, 'auth.unauthorized', false],
    [200, 'auth.unauthorized', false],
    [401, 'auth.unauthorized_role', false],
    [401, 'not.auth.unauthorized', false],
    [401, 'invalid_token_type', false],
    [401, 'verification_record.permission_denied', false],
    [401, undefined, false],
  ])('%i %s refuses the token: %s', (status, code, refuses) => {
    expect(answer(status, code)).toBe(refuses);
  });
});
