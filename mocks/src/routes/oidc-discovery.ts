import type { Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import { issuerOf } from '../oidc/request-origin.ts';
import { knownScopes } from '../oidc/scopes.ts';
import { tokenGrants } from './oidc-token.ts';

const claims = [
  'sub',
  'name',
  'family_name',
  'given_name',
  'middle_name',
  'nickname',
  'preferred_username',
  'profile',
  'picture',
  'website',
  'gender',
  'birthdate',
  'zoneinfo',
  'locale',
  'updated_at',
  'username',
  'created_at',
  'email',
  'email_verified',
  'phone_number',
  'phone_number_verified',
  'address',
  'roles',
  'organizations',
  'organization_data',
  'organization_roles',
  'custom_data',
  'identities',
  'sso_identities',
  'auth_time',
  'iss',
];

/** `GET /oidc/.well-known/openid-configuration` and `GET /oidc/jwks`, readable from everywhere. */
export const registerDiscovery = (oidc: Hono, context: FakeContext): void => {
  oidc.get('/.well-known/openid-configuration', (c) => {
    const issuer = issuerOf(c.req.raw);
    return c.json({
      authorization_endpoint: `${issuer}/auth`,
      claims_parameter_supported: false,
      claims_supported: claims,
      code_challenge_methods_supported: ['S256'],
      end_session_endpoint: `${issuer}/session/end`,
      grant_types_supported: [...tokenGrants.keys()],
      issuer,
      jwks_uri: `${issuer}/jwks`,
      authorization_response_iss_parameter_supported: true,
      response_modes_supported: ['query'],
      response_types_supported: ['code'],
      scopes_supported: knownScopes(context),
      subject_types_supported: ['public'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
      token_endpoint: `${issuer}/token`,
      id_token_signing_alg_values_supported: ['ES384'],
      userinfo_endpoint: `${issuer}/me`,
      introspection_endpoint: `${issuer}/token/introspection`,
      revocation_endpoint: `${issuer}/token/revocation`,
      prompt_values_supported: ['none', 'login', 'consent'],
    });
  });
  oidc.get('/jwks', async (c) =>
    c.json(await context.oidc.keys.jwks(), 200, { 'content-type': 'application/jwk-set+json' }),
  );
};
