import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { FakeContext } from '../context.ts';
import { OidcError } from '../oidc/oidc-error.ts';
import { registerAuthorize } from './oidc-authorize.ts';
import { registerDiscovery } from './oidc-discovery.ts';
import { registerEndSession } from './oidc-end-session.ts';
import { registerIntrospection } from './oidc-introspection.ts';
import { registerRevocation } from './oidc-revocation.ts';
import { registerToken } from './oidc-token.ts';
import { registerUserinfo } from './oidc-userinfo.ts';

/** Whose pages may read an endpoint is the client's matter, which a preflight does not name: it passes. */
const clientCors = (methods: string[]) =>
  cors({ origin: (origin) => origin, allowMethods: methods, maxAge: 3600 });

const anyOrigin = cors({ origin: '*', allowMethods: ['GET'], maxAge: 3600 });

/** The OpenID provider, with everything below `/oidc`. */
export const registerOidc = (app: Hono, context: FakeContext): void => {
  const oidc = new Hono();
  oidc.onError((error, c) => {
    if (!(error instanceof OidcError)) throw error;
    if (error.error === 'invalid_token')
      c.header('www-authenticate', 'Bearer error="invalid_token"');
    if (error.error === 'invalid_client' && error.status === 401)
      c.header('www-authenticate', 'Basic realm="/oidc"');
    return c.json(error.body, error.status, { 'cache-control': 'no-store' });
  });

  for (const path of ['/.well-known/openid-configuration', '/jwks']) oidc.use(path, anyOrigin);
  for (const path of ['/token', '/token/introspection', '/token/revocation']) {
    oidc.use(path, clientCors(['POST']));
  }
  oidc.use('/me', clientCors(['GET', 'POST']));

  registerDiscovery(oidc, context);
  registerAuthorize(oidc, context);
  registerToken(oidc, context);
  registerUserinfo(oidc, context);
  registerIntrospection(oidc, context);
  registerRevocation(oidc, context);
  registerEndSession(oidc, context);
  app.route('/oidc', oidc);
};
