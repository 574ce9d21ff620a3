import type { Context, Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import { admitOrigin } from '../oidc/client-origins.ts';
import { OidcError } from '../oidc/oidc-error.ts';
import { userClaims } from '../oidc/user-claims.ts';

const bearerToken = (c: Context): string => {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) {
    throw new OidcError('invalid_request', 'no access token provided');
  }
  return token;
};

/** `GET|POST /oidc/me`: everything that the token's scopes tell about the user. */
export const registerUserinfo = (oidc: Hono, context: FakeContext): void => {
  oidc.on(['GET', 'POST'], '/me', (c) => {
    const token = context.oidc.findAccessToken(bearerToken(c));
    const application = token && context.oidc.findApplication(token.clientId);
    const user = token?.userId === undefined ? undefined : context.users.find(token.userId);
    if (!token || !application || !user || user.isSuspended) {
      throw new OidcError('invalid_token', 'invalid token provided');
    }
    admitOrigin(c, application);
    if (!token.scopes.includes('openid')) {
      throw new OidcError('insufficient_scope', 'access token missing openid scope');
    }
    return c.json({ sub: user.id, ...userClaims(user, token.scopes, 'userinfo') });
  });
};
