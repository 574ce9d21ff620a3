import type { ProxyRoute } from './proxy-route.ts';

type Method = ProxyRoute['method'];

const route = (
  method: Method,
  path: ProxyRoute['path'],
  { body, query = [] }: { body?: ProxyRoute['body']; query?: readonly string[] } = {},
): ProxyRoute => ({
  method,
  path,
  // The language of Logto's messages may come with every request.
  query: ['locale', ...query],
  body: body ?? (method === 'GET' || method === 'DELETE' ? 'none' : 'json'),
});

const account = '/api/my-account';
const factors = `${account}/mfa-verifications` as const;
const verifications = '/api/verifications';

/** The part of Logto's Account API that an account center needs, and all that a proxy passes on. */
export const proxyRoutes: readonly ProxyRoute[] = [
  route('GET', account),
  route('PATCH', account),
  route('PATCH', `${account}/profile`),
  route('POST', `${account}/user-assets/avatar`, { body: 'file' }),
  route('POST', `${account}/password`),
  route('POST', `${account}/primary-email`),
  route('DELETE', `${account}/primary-email`),
  route('POST', `${account}/primary-phone`),
  route('DELETE', `${account}/primary-phone`),

  route('POST', `${account}/identities`),
  route('PUT', `${account}/identities`),
  route('DELETE', `${account}/identities/:target`),
  route('GET', '/oidc/me'),

  route('GET', factors),
  route('POST', factors),
  route('PUT', `${factors}/totp`),
  route('POST', `${factors}/totp-secret/generate`, { body: 'none' }),
  route('POST', `${factors}/backup-codes/generate`, { body: 'none' }),
  route('GET', `${factors}/backup-codes`),
  route('PATCH', `${factors}/:id/name`),
  route('DELETE', `${factors}/:id`),
  route('GET', `${account}/mfa-settings`),
  route('PATCH', `${account}/mfa-settings`),
  route('GET', `${account}/logto-configs`),
  route('PATCH', `${account}/logto-configs`),

  route('GET', `${account}/sessions`),
  route('DELETE', `${account}/sessions/:id`, { query: ['revokeGrantsTarget'] }),
  route('GET', `${account}/grants`, { query: ['appType'] }),
  route('DELETE', `${account}/grants/:id`),
  route('GET', `${account}/trusted-devices`, { query: ['page', 'page_size'] }),
  route('DELETE', `${account}/trusted-devices/:id`),

  route('POST', `${verifications}/password`),
  route('POST', `${verifications}/verification-code`),
  route('POST', `${verifications}/verification-code/verify`),
  route('POST', `${verifications}/social`),
  route('POST', `${verifications}/social/verify`),
  route('POST', `${verifications}/web-authn/registration`, { body: 'none' }),
  route('POST', `${verifications}/web-authn/registration/verify`),
];

/** The tokens of social and enterprise providers: secrets, which are passed on only if the host wants that. */
export const providerTokenRoutes: readonly ProxyRoute[] = [
  route('GET', `${account}/identities/:target/access-token`),
  route('PUT', `${account}/identities/:target/access-token`),
  route('GET', `${account}/sso-identities/:connectorId/access-token`),
];
