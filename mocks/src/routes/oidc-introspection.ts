import type { Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import { authenticateClient, isConfidential } from '../oidc/client-authentication.ts';
import { admitOrigin } from '../oidc/client-origins.ts';
import { OidcError } from '../oidc/oidc-error.ts';
import { issuerOf } from '../oidc/request-origin.ts';
import { required } from '../oidc/token-response.ts';

const isJwt = (token: string) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);

/**
 * `POST /oidc/token/introspection`. A confidential application may ask about any token, a public
 * one only about its own; a JWT is no question for this endpoint.
 */
export const registerIntrospection = (oidc: Hono, context: FakeContext): void => {
  oidc.post('/token/introspection', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const application = authenticateClient(context.oidc, c.req.header('authorization'), form);
    admitOrigin(c, application);
    c.header('cache-control', 'no-store');
    const value = required(form, 'token');
    if (isJwt(value)) {
      throw new OidcError(
        'unsupported_token_type',
        'Structured JWT Tokens cannot be introspected via the introspection_endpoint',
      );
    }
    const accessToken = context.oidc.findAccessToken(value);
    const refreshToken = context.oidc.findRefreshToken(value);
    const token =
      accessToken ?? (refreshToken?.consumedAt === undefined ? refreshToken : undefined);
    if (!token || (!isConfidential(application) && token.clientId !== application.id)) {
      return c.json({ active: false });
    }
    return c.json({
      active: true,
      ...(token.userId !== undefined && { sub: token.userId }),
      client_id: token.clientId,
      exp: Math.floor(token.expiresAt / 1000),
      iat: Math.floor(token.issuedAt / 1000),
      iss: issuerOf(c.req.raw),
      ...(token.scopes.length > 0 && { scope: token.scopes.join(' ') }),
      ...(accessToken && { token_type: 'Bearer' }),
    });
  });
};
