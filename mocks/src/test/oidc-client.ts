import type { FakeLogto } from '../index.ts';
import { codeChallengeOf } from '../oidc/digest.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** The application that {@link spa} registers. */
export const CLIENT_ID = 'test-spa';
/** Where it waits for codes. */
export const REDIRECT_URI = 'https://app.example.com/callback';
/** The verifier of every authorization request that {@link authorizationUrl} makes. */
export const VERIFIER = 'a-verifier-of-the-length-that-pkce-asks-for-1234567';

/** A first-party single-page application. */
export const spa = {
  id: CLIENT_ID,
  name: 'Test application',
  redirectUris: [REDIRECT_URI],
  postLogoutRedirectUris: ['https://app.example.com/'],
};

/** A person with all identifiers and a password. */
export const alice = {
  username: 'alice',
  password: 'Corr3ct-Horse!battery',
  primaryEmail: 'alice@example.com',
  primaryPhone: '14155550123',
  name: 'Alice Liddell',
};

/** An authorization request as an SDK makes it; parameters can be replaced, or left out with `null`. */
export const authorizationUrl = async (
  logto: FakeLogto,
  parameters: Record<string, string | null> = {},
): Promise<string> => {
  const all = {
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    response_type: 'code',
    code_challenge: await codeChallengeOf(VERIFIER),
    code_challenge_method: 'S256',
    state: 'some-state',
    prompt: 'consent',
    scope: 'openid offline_access profile',
    ...parameters,
  };
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(all)) if (value !== null) query.set(key, value);
  return `${logto.endpoint}/oidc/auth?${query}`;
};

/** Posts a form and reads the answer as JSON. */
export const postForm = async (
  logto: FakeLogto,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
) => {
  const response = await logto.fetch(`${logto.endpoint}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form).toString(),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
};

/** HTTP Basic credentials. */
export const basic = (id: string, secret: string) => ({
  authorization: `Basic ${btoa(`${id}:${secret}`)}`,
});

/** Trades a code for tokens with the right verifier, unless told otherwise. */
export const redeem = (logto: FakeLogto, code: string, form: Record<string, string> = {}) =>
  postForm(logto, '/oidc/token', {
    grant_type: 'authorization_code',
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    code_verifier: VERIFIER,
    code,
    ...form,
  });

/** Trades a refresh token. */
export const refresh = (logto: FakeLogto, token: string, form: Record<string, string> = {}) =>
  postForm(logto, '/oidc/token', {
    grant_type: 'refresh_token',
    client_id: CLIENT_ID,
    refresh_token: token,
    ...form,
  });

/** The code in the address that a browser was sent to; throws when there is none. */
export const codeIn = (address: string): string => {
  const code = new URL(address).searchParams.get('code');
  if (code === null) throw new Error(`no code in ${address}`);
  return code;
};

/** Signs Alice in with her password and redeems the code. */
export const signInAlice = async (
  logto: FakeLogto,
  parameters: Record<string, string | null> = {},
  visitor: Visitor = createVisitor(logto),
) => {
  await visitor.open(await authorizationUrl(logto, parameters));
  await visitor.submit('Sign in', { identifier: alice.username, password: alice.password });
  const code = codeIn(visitor.address);
  return { visitor, code, tokens: await redeem(logto, code) };
};

/** The claims of a JWT, unverified. */
export const claimsOf = (jwt: string): Record<string, unknown> => {
  const payload = (jwt.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(
    new TextDecoder().decode(Uint8Array.from(atob(payload), (c) => c.charCodeAt(0))),
  );
};
