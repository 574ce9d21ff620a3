import type { FakeContext } from '../context.ts';
import type { Application } from '../state/oidc-store.ts';
import type { StoredUser } from '../state/user-model.ts';
import { accessTokenHash } from './digest.ts';
import { OidcError } from './oidc-error.ts';
import { userClaims } from './user-claims.ts';

/** The body of a successful answer of the token endpoint; `expires_in` in seconds. */
export type TokenResponse = {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  scope: string;
  id_token?: string;
  refresh_token?: string;
};

/** One request to the token endpoint: who asks, with what, and under which issuer. */
export type TokenRequest = {
  context: FakeContext;
  application: Application;
  form: URLSearchParams;
  issuer: string;
};

/** Answers one grant type; throws an `OidcError` to refuse. */
export type TokenGrant = (request: TokenRequest) => Promise<TokenResponse>;

const HOUR_S = 3600;

const secondsNow = ({ clock }: FakeContext) => Math.floor(clock.now() / 1000);

/** A value of the form that must be there. */
export const required = (form: URLSearchParams, name: string): string => {
  const value = form.get(name);
  if (!value) throw new OidcError('invalid_request', `missing required parameter '${name}'`);
  return value;
};

/** The user a token is issued for. Throws `invalid_grant` for one who is gone or, from 1.43 on, suspended. */
export const tokenUser = ({ users, features }: FakeContext, userId: string): StoredUser => {
  const user = users.find(userId);
  if (!user) throw new OidcError('invalid_grant', 'grant request is invalid');
  if (user.isSuspended && features.suspendedUsersRefused)
    throw new OidcError('invalid_grant', 'the account is suspended');
  return user;
};

/**
 * Signs a JWT access token for a resource. It cannot be revoked: it lives for an hour.
 * Throws `invalid_target` for a resource other than the Management API.
 */
export const issueResourceToken = async (
  { context, application, issuer }: TokenRequest,
  { resource, subject, scope }: { resource: string; subject: string; scope: string },
): Promise<TokenResponse> => {
  if (resource !== context.tenant.current.management.resource) {
    throw new OidcError('invalid_target', 'resource indicator is missing, or unknown');
  }
  const iat = secondsNow(context);
  const claims = {
    jti: crypto.randomUUID(),
    sub: subject,
    iat,
    exp: iat + HOUR_S,
    scope,
    client_id: application.id,
    iss: issuer,
    aud: resource,
  };
  const access_token = await context.oidc.keys.sign(claims, 'at+jwt');
  return { access_token, token_type: 'Bearer', expires_in: HOUR_S, scope };
};

/** What an ID token says beside the user's claims. */
export type IdTokenDetails = {
  user: StoredUser;
  scopes: readonly string[];
  accessToken: string;
  nonce?: string | undefined;
  /** In seconds. */
  authTime?: number | undefined;
};

/** Signs an ID token for the application of a request. */
export const issueIdToken = async (
  { context, application, issuer }: TokenRequest,
  { user, scopes, accessToken, nonce, authTime }: IdTokenDetails,
): Promise<string> => {
  const iat = secondsNow(context);
  return context.oidc.keys.sign({
    sub: user.id,
    ...userClaims(user, scopes, 'id_token'),
    ...(nonce !== undefined && { nonce }),
    ...(authTime !== undefined && { auth_time: authTime }),
    at_hash: await accessTokenHash(accessToken),
    aud: application.id,
    exp: iat + HOUR_S,
    iat,
    iss: issuer,
  });
};

/** An opaque access token as a token response. */
export const opaqueResponse = (token: { value: string; scopes: string[] }): TokenResponse => ({
  access_token: token.value,
  token_type: 'Bearer',
  expires_in: HOUR_S,
  scope: token.scopes.join(' '),
});
