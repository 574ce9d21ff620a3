import type { Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import { authenticateClient } from '../oidc/client-authentication.ts';
import { admitOrigin } from '../oidc/client-origins.ts';
import { OidcError } from '../oidc/oidc-error.ts';
import { required } from '../oidc/token-response.ts';

/**
 * `POST /oidc/token/revocation`. The whole grant of the token ends with it, siblings too (before
 * 1.42 an access token ended alone); an unknown token is no error.
 */
export const registerRevocation = (oidc: Hono, context: FakeContext): void => {
  oidc.post('/token/revocation', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const application = authenticateClient(context.oidc, c.req.header('authorization'), form);
    admitOrigin(c, application);
    const value = required(form, 'token');
    const refreshToken = context.oidc.findRefreshToken(value);
    const token = context.oidc.findAccessToken(value) ?? refreshToken;
    if (token && token.clientId !== application.id) {
      throw new OidcError(
        'invalid_request',
        'client is not authorized to revoke the presented token',
      );
    }
    if (token) {
      context.oidc.revokeAccessToken(value);
      const endsGrant = context.features.grantRevocation || refreshToken !== undefined;
      if (endsGrant && token.grantId !== undefined) context.oidc.revokeGrant(token.grantId);
    }
    return c.body(null, 200);
  });
};
