import type { Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import { authenticateClient } from '../oidc/client-authentication.ts';
import { admitOrigin } from '../oidc/client-origins.ts';
import { OidcError } from '../oidc/oidc-error.ts';
import { required } from '../oidc/token-response.ts';

/**
 * `POST /oidc/token/revocation`. The whole grant of the token ends with it, siblings too; an
 * unknown token is no error.
 */
export const registerRevocation = (oidc: Hono, context: FakeContext): void => {
  oidc.post('/token/revocation', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const application = authenticateClient(context.oidc, c.req.header('authorization'), form);
    admitOrigin(c, application);
    const value = required(form, 'token');
    const token = context.oidc.findAccessToken(value) ?? context.oidc.findRefreshToken(value);
    if (token && token.clientId !== application.id) {
      throw new OidcError(
        'invalid_request',
        'client is not authorized to revoke the presented token',
      );
    }
    if (token) {
      context.oidc.revokeAccessToken(value);
      if (token.grantId !== undefined) context.oidc.revokeGrant(token.grantId);
    }
    return c.body(null, 200);
  });
};
