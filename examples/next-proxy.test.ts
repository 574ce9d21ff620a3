import { createAccountClient, isApiError, isUserChanged } from '@account-center/client';
import {
  createFakeLogto,
  fullUser,
  RECORDER_SPA_ID,
  type SignedInUser,
} from '@account-center/mocks';
import { serveFakeLogto } from '@account-center/mocks/node';
import { renderToReadableStream } from 'react-dom/server';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';

const APP = 'https://app.example.com';

/** The session that `@logto/next` would have read from its cookie. */
const session: { accessToken?: string | undefined; userId?: string; expiresAt: number } = {
  expiresAt: Date.now() + 3_600_000,
};

const ended: string[] = [];

vi.mock('@logto/next/server-actions', () => ({
  default: class {
    async handleSignOut(redirectUri: string): Promise<string> {
      ended.push(redirectUri);
      return `https://auth.example.com/oidc/session/end?to=${redirectUri}`;
    }
  },
  getLogtoContext: async () => ({
    isAuthenticated: session.accessToken !== undefined,
    claims: { exp: session.expiresAt / 1000, sub: session.userId ?? alice.user.id },
  }),
  getAccessToken: async () => session.accessToken,
  getAccessTokenRSC: async () => session.accessToken,
}));

const logto = createFakeLogto();
let close: () => unknown;
let alice: SignedInUser;
beforeAll(async () => {
  alice = await fullUser(logto);
  const served = await serveFakeLogto(logto);
  close = served.close;
  const { clientId, clientSecret, resource } = logto.state.tenant.current.management;
  for (const [name, value] of Object.entries({
    APP_ORIGIN: APP,
    COOKIE_SECRET: 'x'.repeat(32),
    LOGTO_ENDPOINT: served.origin,
    LOGTO_APP_ID: RECORDER_SPA_ID,
    LOGTO_APP_SECRET: 'secret',
    LOGTO_M2M_ID: clientId,
    LOGTO_M2M_SECRET: clientSecret,
    LOGTO_M2M_RESOURCE: resource,
  })) {
    vi.stubEnv(name, value);
  }
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await close();
});

/** What a page of the app has: the client without a token, and the route handlers. */
const pageClient = async () => {
  const route = await import('./next/app/api/account/[...path]/route.ts');
  return createAccountClient({
    endpoint: `${APP}/api/account`,
    backend: `${APP}/api/account/backend`,
    getAccessToken: null,
    fetch: (url, init) => {
      const method = init.method as 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      const headers = { ...(init.headers as Record<string, string>), origin: APP };
      return route[method](new Request(url, { ...init, headers }));
    },
  });
};

it('the page is drawn with the account in it, and without a token', async () => {
  const { accessToken } = alice;
  session.accessToken = accessToken;
  const { default: AccountPage } = await import('./next/app/account/page.tsx');
  const stream = await renderToReadableStream(await AccountPage());
  await stream.allReady;
  const html = await new Response(stream).text();
  expect(html).toContain('Alice Liddell');
  expect(html).not.toContain(accessToken);
});

it('the page leaves the reading to the browser when the tokens have expired', async () => {
  session.accessToken = alice.accessToken;
  session.expiresAt = Date.now() - 1000;
  onTestFinished(() => {
    session.expiresAt = Date.now() + 3_600_000;
  });
  logto.requests.clear();
  const { readAccount } = await import('./next/account/read-account.ts');

  expect(await readAccount()).toBeUndefined();
  expect(logto.requests.map(({ path }) => path)).toEqual([]);
});

it('the route handlers pass on what the page asks, by the session', async () => {
  const { accessToken, password = '', user } = alice;
  session.accessToken = accessToken;
  const client = await pageClient();
  expect(await client.account.update({ name: 'Al' })).toMatchObject({ name: 'Al' });
  client.verification.set(await client.verifications.password({ password }));
  expect((await client.sessions.list()).length).toBeGreaterThan(0);
  expect((await client.settings.get()).backend).toMatchObject({ tokens: true });
  await client.tokens.remove({ name: 'Build server' });
  expect(user.personalAccessTokens.map(({ name }) => name)).toEqual(['Old script']);
  await client.identities.unlink({ target: Object.keys(user.identities)[0] ?? '' });
});

it('the session has become another user’s: the page is refused, and nothing is done', async () => {
  session.accessToken = alice.accessToken;
  const client = await pageClient();
  await client.account.get();
  const { id: userId } = logto.createUser({ username: 'bob', name: 'Bob' });
  Object.assign(session, { accessToken: logto.signIn({ userId }).accessToken, userId });
  onTestFinished(() => {
    session.userId = alice.user.id;
  });
  const error = await client.account.update({ name: 'Al' }).catch((reason: unknown) => reason);
  expect(isUserChanged(error)).toBe(true);
  expect(logto.state.users.find(userId)?.name).toBe('Bob');
});

it('no one is signed in: the page is told to sign in', async () => {
  session.accessToken = undefined;
  const client = await pageClient();
  const error = await client.account.get().catch((reason: unknown) => reason);
  expect(isApiError(error, 'backend.missing_token')).toBe(true);
});

it('signs out by a form of a page of the app, and by nothing else', async () => {
  const route = await import('./next/app/sign-out/route.ts');
  expect(Object.keys(route).sort()).toEqual(['POST', 'dynamic']);
  const post = (headers: Record<string, string>) =>
    route.POST(new Request(`${APP}/sign-out`, { method: 'POST', headers }));
  const foreign = { origin: 'https://evil.example.com' };
  for (const headers of [
    {},
    foreign,
    { origin: 'null' },
    { ...foreign, 'sec-fetch-site': 'cross-site' },
    { origin: APP, 'sec-fetch-site': 'same-site' },
  ]) {
    expect((await post(headers as Record<string, string>)).status).toBe(403);
  }
  expect(ended).toEqual([]);
  for (const headers of [{ origin: APP }, { origin: 'null', 'sec-fetch-site': 'same-origin' }]) {
    const answer = await post(headers as Record<string, string>);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('https://auth.example.com/oidc/session/end');
  }
  expect(ended).toEqual([`${APP}/`, `${APP}/`]);
});
