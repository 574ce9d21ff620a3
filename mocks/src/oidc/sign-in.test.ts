import { createLocalJWKSet, jwtVerify } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeLogto, type FakeLogto } from '../index.ts';
import {
  alice,
  authorizationUrl,
  CLIENT_ID,
  claimsOf,
  codeIn,
  postForm,
  REDIRECT_URI,
  redeem,
  refresh,
  signInAlice,
  spa,
} from '../test/oidc-client.ts';
import { createVisitor } from '../test/visitor.ts';

let logto: FakeLogto;

beforeEach(() => {
  logto = createFakeLogto({ tenant: { applications: [spa] } });
  logto.createUser(alice);
});

const answerAt = (address: string) => Object.fromEntries(new URL(address).searchParams);

describe('the authorization code flow', () => {
  it('goes from the application over the sign-in page to tokens that work', async () => {
    const visitor = createVisitor(logto);
    await visitor.open(await authorizationUrl(logto, { nonce: 'n-1' }));
    expect(visitor.page).toContain('Test application');
    await visitor.submit('Sign in', { identifier: 'alice', password: alice.password });
    expect(visitor.address).toMatch(REDIRECT_URI);
    expect(answerAt(visitor.address)).toEqual({
      code: expect.any(String),
      state: 'some-state',
      iss: 'http://logto.test/oidc',
    });

    const { status, headers, body } = await redeem(logto, codeIn(visitor.address));
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'openid offline_access profile',
      id_token: expect.any(String),
      refresh_token: expect.any(String),
    });

    const jwks = await (await logto.fetch(`${logto.endpoint}/oidc/jwks`)).json();
    const { payload, protectedHeader } = await jwtVerify(body.id_token, createLocalJWKSet(jwks), {
      issuer: 'http://logto.test/oidc',
      audience: CLIENT_ID,
    });
    expect(protectedHeader.alg).toBe('ES384');
    expect(payload).toMatchObject({ nonce: 'n-1', username: 'alice', name: 'Alice Liddell' });
    expect(payload.at_hash).toEqual(expect.any(String));
    expect(payload).not.toHaveProperty('auth_time');

    const account = await logto.fetch(`${logto.endpoint}/api/my-account`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(await account.json()).toMatchObject({ username: 'alice', applicationId: CLIENT_ID });
  });

  it('refuses a wrong verifier, another redirect URI and another client', async () => {
    logto.state.oidc.addApplication({ ...spaApplication(), id: 'other' });
    const { code } = await newCode();
    const wrong = [
      { code_verifier: 'x'.repeat(43) },
      { code_verifier: '' },
      { redirect_uri: 'https://app.example.com/other' },
      { client_id: 'other' },
    ];
    for (const form of wrong) {
      const { status, body } = await redeem(logto, code, { ...form });
      expect([status, body.error, body.code]).toEqual([400, 'invalid_grant', 'oidc.invalid_grant']);
    }
    expect((await redeem(logto, code)).status).toBe(200);
  });

  it('takes a code once, and ends all that came from it when it comes again', async () => {
    const { code, tokens } = await signInAlice(logto);
    expect(tokens.status).toBe(200);
    expect((await redeem(logto, code)).body.error).toBe('invalid_grant');
    expect((await refresh(logto, tokens.body.refresh_token)).body.error).toBe('invalid_grant');
    expect(logto.state.oidc.findAccessToken(tokens.body.access_token)).toBeUndefined();
  });

  it('lets a code expire after a minute', async () => {
    const { code } = await newCode();
    logto.clock.advance(61_000);
    expect((await redeem(logto, code)).body.error).toBe('invalid_grant');
  });

  it('issues a refresh token only for offline_access with consent, or where the application always gets one', async () => {
    const silent = await signInAlice(logto, { prompt: 'login' });
    expect(silent.tokens.body).not.toHaveProperty('refresh_token');
    expect(silent.tokens.body.scope).toBe('openid profile');
    const always = { ...spaApplication(), alwaysIssueRefreshToken: true };
    logto.state.oidc.addApplication(always);
    const second = await signInAlice(logto, { prompt: 'login', scope: 'openid' });
    expect(second.tokens.body.refresh_token).toEqual(expect.any(String));
  });

  it('tells when the user signed in if the application set a maximum age', async () => {
    const { tokens } = await signInAlice(logto, { max_age: '300' });
    const now = Math.floor(logto.clock.now() / 1000);
    const { auth_time: authTime } = claimsOf(tokens.body.id_token);
    expect(Math.abs(Number(authTime) - now)).toBeLessThan(5);
  });
});

describe('an authorization request that is wrong', () => {
  const direct = async (parameters: Record<string, string | null>) => {
    const response = await logto.fetch(await authorizationUrl(logto, parameters), {
      redirect: 'manual',
    });
    return [response.status, (await response.json()).error];
  };

  it('is told to the visitor while the application is in doubt', async () => {
    expect(await direct({ client_id: 'nobody' })).toEqual([400, 'invalid_client']);
    expect(await direct({ client_id: null })).toEqual([400, 'invalid_request']);
    expect(await direct({ redirect_uri: 'https://evil.example.com/' })).toEqual([
      400,
      'invalid_redirect_uri',
    ]);
  });

  it.each([
    [{ code_challenge: null }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge_method: null }, 'invalid_request'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ response_mode: 'fragment' }, 'unsupported_response_mode'],
    [{ prompt: 'none login' }, 'invalid_request'],
    [{ prompt: 'create' }, 'invalid_request'],
    [{ max_age: '-1' }, 'invalid_request'],
    [{ resource: 'https://unknown.example.com' }, 'invalid_target'],
  ])('is told to the application after that: %j', async (parameters, error) => {
    const visitor = createVisitor(logto);
    await visitor.open(await authorizationUrl(logto, parameters));
    expect(visitor.address).toMatch(REDIRECT_URI);
    expect(answerAt(visitor.address)).toMatchObject({ error, state: 'some-state' });
  });
});

describe('refresh tokens', () => {
  it('rotate: the old one still works for three seconds, then it ends the grant', async () => {
    const { tokens } = await signInAlice(logto);
    const first = tokens.body.refresh_token;
    const second = await refresh(logto, first);
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first);
    expect(second.body.id_token).toEqual(expect.any(String));
    logto.clock.advance(2000);
    expect((await refresh(logto, first)).status).toBe(200);
    logto.clock.advance(2000);
    expect((await refresh(logto, first)).body.error).toBe('invalid_grant');
    expect((await refresh(logto, second.body.refresh_token)).body.error).toBe('invalid_grant');
  });

  it('give fewer scopes but never more', async () => {
    const { tokens } = await signInAlice(logto);
    const fewer = await refresh(logto, tokens.body.refresh_token, { scope: 'openid' });
    expect(fewer.body.scope).toBe('openid');
    const more = await refresh(logto, fewer.body.refresh_token, { scope: 'openid email' });
    expect(more.body.error).toBe('invalid_scope');
  });

  it('are good for two weeks from the sign-in, however often they rotate', async () => {
    const { tokens } = await signInAlice(logto);
    logto.clock.advance(13 * 86_400_000);
    const { body } = await refresh(logto, tokens.body.refresh_token);
    logto.clock.advance(2 * 86_400_000);
    expect((await refresh(logto, body.refresh_token)).body.error).toBe('invalid_grant');
  });

  it('are refused to users who are suspended or gone', async () => {
    const { tokens } = await signInAlice(logto);
    const user = logto.state.users.findByUsername('alice');
    logto.state.users.update(user?.id ?? '', { isSuspended: true });
    expect((await refresh(logto, tokens.body.refresh_token)).body.error).toBe('invalid_grant');
  });
});

describe('the session of the browser', () => {
  it('lets the next application in without a page', async () => {
    const { visitor } = await signInAlice(logto);
    await visitor.open(await authorizationUrl(logto, { prompt: 'none' }));
    expect(answerAt(visitor.address)).toHaveProperty('code');
    await visitor.open(await authorizationUrl(logto));
    expect(answerAt(visitor.address)).toHaveProperty('code');
  });

  it('is missing at first: prompt=none answers login_required', async () => {
    const visitor = createVisitor(logto);
    await visitor.open(await authorizationUrl(logto, { prompt: 'none' }));
    expect(answerAt(visitor.address)).toMatchObject({ error: 'login_required' });
  });

  it('is not enough for prompt=login or once it is older than max_age', async () => {
    const { visitor } = await signInAlice(logto);
    await visitor.open(await authorizationUrl(logto, { prompt: 'login' }));
    expect(visitor.page).toContain('Sign in');
    logto.clock.advance(120_000);
    await visitor.open(await authorizationUrl(logto, { prompt: 'none', max_age: '60' }));
    expect(answerAt(visitor.address)).toMatchObject({ error: 'login_required' });
  });

  it('stays one session when the same user signs in again, and keeps what scripts and other sites could reach out of it', async () => {
    const { visitor, tokens } = await signInAlice(logto);
    const userId = String(claimsOf(tokens.body.id_token).sub);
    const [before] = logto.state.oidc.sessionsOf(userId);
    const again = await authorizationUrl(logto, { prompt: 'login' });
    await visitor.open(again);
    await visitor.submit('Sign in', { identifier: 'alice', password: alice.password });
    const sessions = logto.state.oidc.sessionsOf(userId);
    expect(sessions.map(({ uid }) => uid)).toEqual([before?.uid]);
    expect(sessions[0]?.signInContext).toEqual({ ip: '127.0.0.1', userAgent: 'Test browser' });
    expect([...visitor.cookies.keys()]).toEqual(['_session']);
  });

  it('is set as a cookie that neither scripts nor other sites get', async () => {
    const visitor = createVisitor(logto);
    await visitor.open(await authorizationUrl(logto));
    const interaction = new URL(visitor.address).searchParams.get('interaction') ?? '';
    const response = await logto.fetch(`${logto.endpoint}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        interaction,
        action: 'password',
        identifier: 'alice',
        password: alice.password,
      }).toString(),
    });
    expect(response.headers.get('set-cookie')).toMatch(/_session=[\w-]+;.*HttpOnly.*SameSite=Lax/);
  });

  it('ends at the end-session endpoint, with the tokens that depend on it', async () => {
    const { visitor, tokens } = await signInAlice(logto, { prompt: 'login' });
    const live = () => logto.state.oidc.findAccessToken(tokens.body.access_token);
    expect(live()).toBeDefined();
    const query = new URLSearchParams({
      client_id: CLIENT_ID,
      post_logout_redirect_uri: 'https://app.example.com/',
      state: 's',
    });
    await visitor.open(`${logto.endpoint}/oidc/session/end?${query}`);
    expect(visitor.address).toBe('https://app.example.com/?state=s');
    expect(visitor.cookies.size).toBe(0);
    expect(live()).toBeUndefined();
    await visitor.open(await authorizationUrl(logto, { prompt: 'none' }));
    expect(answerAt(visitor.address)).toMatchObject({ error: 'login_required' });
  });

  it('leaves tokens with offline_access alone when it ends', async () => {
    const { visitor, tokens } = await signInAlice(logto);
    await visitor.open(`${logto.endpoint}/oidc/session/end?client_id=${CLIENT_ID}`);
    expect(visitor.page).toContain('signed out');
    expect(logto.state.oidc.findAccessToken(tokens.body.access_token)).toBeDefined();
  });

  it('does not send a visitor who signs out to an address that no one registered', async () => {
    const { visitor } = await signInAlice(logto);
    const query = `client_id=${CLIENT_ID}&post_logout_redirect_uri=https://evil.example.com/`;
    const response = await logto.fetch(`${logto.endpoint}/oidc/session/end?${query}`);
    expect(response.status).toBe(400);
    expect(visitor.cookies.size).toBe(1);
  });
});

describe('applications of others', () => {
  beforeEach(() => {
    logto.state.oidc.addApplication({ ...spaApplication(), isThirdParty: true });
  });

  it('get what they ask for after the user agreed, and next time without asking', async () => {
    const visitor = createVisitor(logto);
    await visitor.open(await authorizationUrl(logto, { prompt: 'login' }));
    await visitor.submit('Sign in', { identifier: 'alice', password: alice.password });
    expect(visitor.page).toContain('asks for access');
    await visitor.submit('Authorize');
    expect((await redeem(logto, codeIn(visitor.address))).status).toBe(200);
    await visitor.open(await authorizationUrl(logto, { prompt: 'none' }));
    expect(answerAt(visitor.address)).toHaveProperty('code');
    await visitor.open(await authorizationUrl(logto, { prompt: 'none', scope: 'openid email' }));
    expect(answerAt(visitor.address)).toMatchObject({ error: 'consent_required' });
  });

  it('get nothing when the user cancels', async () => {
    const visitor = createVisitor(logto);
    await visitor.open(await authorizationUrl(logto));
    await visitor.submit('Sign in', { identifier: 'alice', password: alice.password });
    await visitor.submit('Cancel');
    expect(answerAt(visitor.address)).toMatchObject({
      error: 'access_denied',
      state: 'some-state',
    });
  });
});

describe('clients of the token endpoint', () => {
  it('must be known, and name a grant type that exists', async () => {
    const unknown = await postForm(logto, '/oidc/token', {
      grant_type: 'refresh_token',
      client_id: 'x',
    });
    expect([unknown.status, unknown.body.error]).toEqual([401, 'invalid_client']);
    const odd = await postForm(logto, '/oidc/token', {
      grant_type: 'password',
      client_id: CLIENT_ID,
    });
    expect([odd.status, odd.body.error]).toEqual([400, 'unsupported_grant_type']);
  });
});

function spaApplication() {
  return {
    ...spa,
    type: 'SPA' as const,
    isThirdParty: false,
    corsAllowedOrigins: [],
  };
}

async function newCode() {
  const visitor = createVisitor(logto);
  await visitor.open(await authorizationUrl(logto));
  await visitor.submit('Sign in', { identifier: 'alice', password: alice.password });
  return { code: codeIn(visitor.address) };
}
