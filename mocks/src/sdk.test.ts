import LogtoClient, { createRequester, type Storage } from '@logto/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFakeLogto, type FakeLogto } from './index.ts';
import { type ServedFakeLogto, serveFakeLogto } from './node.ts';
import { codeChallengeOf } from './oidc/digest.ts';
import { opaqueValue } from './state/opaque-value.ts';
import { alice, CLIENT_ID, REDIRECT_URI, spa } from './test/oidc-client.ts';
import { createVisitor, type Visitor } from './test/visitor.ts';

const appOrigin = new URL(REDIRECT_URI).origin;
const signedOutUri = spa.postLogoutRedirectUris[0];

const memoryStorage = <Keys extends string>(): Storage<Keys> => {
  const items = new Map<Keys, string>();
  return {
    getItem: async (key) => items.get(key) ?? null,
    setItem: async (key, value) => void items.set(key, value),
    removeItem: async (key) => void items.delete(key),
  };
};

let logto: FakeLogto;
let served: ServedFakeLogto;
let visitor: Visitor;
let client: LogtoClient;

beforeEach(async () => {
  logto = createFakeLogto({ tenant: { applications: [spa] } });
  logto.createUser(alice);
  served = await serveFakeLogto(logto);
  visitor = createVisitor({ endpoint: served.origin, fetch: logto.fetch });
  client = new LogtoClient(
    {
      endpoint: served.origin,
      appId: CLIENT_ID,
      scopes: ['email', 'custom_data', 'urn:logto:scope:sessions'],
    },
    {
      requester: createRequester((input, init) => {
        const headers = new Headers(init?.headers);
        headers.set('origin', appOrigin);
        return fetch(input, { ...init, headers });
      }),
      storage: memoryStorage(),
      navigate: (url) => visitor.open(url),
      generateState: () => opaqueValue(),
      generateCodeVerifier: () => opaqueValue(64),
      generateCodeChallenge: codeChallengeOf,
    },
  );
});

afterEach(() => served.close());

const signIn = async () => {
  await client.signIn(REDIRECT_URI);
  await visitor.submit('Sign in', { identifier: 'alice', password: alice.password });
  await client.handleSignInCallback(visitor.address);
};

describe("Logto's own SDK", () => {
  it('signs in, with an ID token that it verifies against the published keys', async () => {
    await signIn();
    expect(await client.isAuthenticated()).toBe(true);
    expect(await client.getIdTokenClaims()).toMatchObject({
      iss: `${served.origin}/oidc`,
      aud: CLIENT_ID,
      username: 'alice',
      email: 'alice@example.com',
    });
  });

  it('reads the user and gets a token for the Account API', async () => {
    await signIn();
    expect(await client.fetchUserInfo()).toMatchObject({ username: 'alice', custom_data: {} });
    const response = await fetch(`${served.origin}/api/my-account`, {
      headers: { authorization: `Bearer ${await client.getAccessToken()}` },
    });
    expect(await response.json()).toMatchObject({ primaryEmail: 'alice@example.com' });
  });

  it('fetches a new token once the old one was cleared', async () => {
    await signIn();
    const before = await client.getAccessToken();
    const refreshToken = await client.getRefreshToken();
    await client.clearAccessToken();
    expect(await client.getAccessToken()).not.toBe(before);
    expect(await client.getRefreshToken()).not.toBe(refreshToken);
  });

  it('signs out: session and tokens are gone, and the browser is back at the application', async () => {
    await signIn();
    const token = await client.getAccessToken();
    await client.signOut(signedOutUri);
    expect(visitor.address).toBe(signedOutUri);
    expect(visitor.cookies.size).toBe(0);
    expect(logto.state.oidc.findAccessToken(token)).toBeUndefined();
    expect(await client.isAuthenticated()).toBe(false);
  });
});
