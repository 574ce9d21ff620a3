import type { Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import { authenticateClient } from '../oidc/client-authentication.ts';
import { admitOrigin } from '../oidc/client-origins.ts';
import { authorizationCodeGrant } from '../oidc/grant-authorization-code.ts';
import { clientCredentialsGrant } from '../oidc/grant-client-credentials.ts';
import { refreshTokenGrant } from '../oidc/grant-refresh-token.ts';
import { tokenExchangeGrant } from '../oidc/grant-token-exchange.ts';
import { OidcError } from '../oidc/oidc-error.ts';
import { issuerOf } from '../oidc/request-origin.ts';
import type { TokenGrant } from '../oidc/token-response.ts';
import { required } from '../oidc/token-response.ts';

/** The grant types of the token endpoint. */
export const tokenGrants: ReadonlyMap<string, TokenGrant> = new Map([
  ['authorization_code', authorizationCodeGrant],
  ['refresh_token', refreshTokenGrant],
  ['client_credentials', clientCredentialsGrant],
  ['urn:ietf:params:oauth:grant-type:token-exchange', tokenExchangeGrant],
]);

/** `POST /oidc/token`. */
export const registerToken = (oidc: Hono, context: FakeContext): void => {
  oidc.post('/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const application = authenticateClient(context.oidc, c.req.header('authorization'), form);
    admitOrigin(c, application);
    const grant = tokenGrants.get(required(form, 'grant_type'));
    if (!grant) {
      throw new OidcError('unsupported_grant_type', 'unsupported grant_type requested');
    }
    const issuer = issuerOf(c.req.raw);
    return c.json(await grant({ context, application, form, issuer }), 200, {
      'cache-control': 'no-store',
    });
  });
};
