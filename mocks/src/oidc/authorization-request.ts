import type { FakeContext } from '../context.ts';
import type { AuthorizationRequest } from '../state/interaction-store.ts';
import type { Application } from '../state/oidc-store.ts';
import { AuthorizationError, OidcError, type OidcErrorName } from './oidc-error.ts';
import { knownScopes, parseScopes } from './scopes.ts';

const prompts = ['none', 'login', 'consent'];

const findClient = (context: FakeContext, params: URLSearchParams): Application => {
  const clientId = params.get('client_id');
  if (!clientId) throw new OidcError('invalid_request', "missing required parameter 'client_id'");
  const application = context.oidc.findApplication(clientId);
  if (!application) throw new OidcError('invalid_client', 'client is invalid', 400);
  return application;
};

const findRedirectUri = (application: Application, params: URLSearchParams): string => {
  const uri = params.get('redirect_uri');
  if (!uri) throw new OidcError('invalid_request', "missing required parameter 'redirect_uri'");
  if (!application.redirectUris.includes(uri)) {
    throw new OidcError(
      'invalid_redirect_uri',
      "redirect_uri did not match any of the client's registered redirect_uris",
    );
  }
  return uri;
};

const readPrompts = (params: URLSearchParams, refuse: (problem: string) => never): string[] => {
  const asked = parseScopes(params.get('prompt'));
  if (asked.some((prompt) => !prompts.includes(prompt)))
    refuse('unsupported prompt value requested');
  if (asked.includes('none') && asked.length > 1) refuse('prompt none must only be used alone');
  return asked;
};

/** Applications of others may ask for what is on their list alone; the tenant's own lose the rest silently. */
const refuseScopesOffList = (
  { userScopes }: Application,
  known: readonly string[],
  params: URLSearchParams,
  fail: (error: OidcErrorName, description: string) => never,
) => {
  const allowed = ['openid', 'offline_access', ...(userScopes ?? known)];
  const asked = parseScopes(params.get('scope'));
  if (asked.some((scope) => !known.includes(scope) || !allowed.includes(scope))) {
    fail('invalid_scope', 'requested scope is not allowed');
  }
};

const readMaxAge = (params: URLSearchParams, refuse: (problem: string) => never) => {
  const given = params.get('max_age');
  if (given === null) return undefined;
  return /^\d+$/.test(given) ? Number(given) : refuse('invalid max_age parameter value');
};

/**
 * Checks the parameters of an authorization request. An unknown client or redirect URI throws an
 * `OidcError` for the visitor, everything after that an `AuthorizationError` for the application.
 */
export const readAuthorizationRequest = (
  context: FakeContext,
  params: URLSearchParams,
): AuthorizationRequest => {
  const application = findClient(context, params);
  const redirectUri = findRedirectUri(application, params);
  const state = params.get('state') ?? undefined;
  const fail = (error: OidcErrorName, description: string): never => {
    throw new AuthorizationError(error, description, { redirectUri, state });
  };
  const refuse = (problem: string) => fail('invalid_request', problem);

  if (params.get('response_type') !== 'code') {
    fail('unsupported_response_type', 'unsupported response_type requested');
  }
  if ((params.get('response_mode') ?? 'query') !== 'query') {
    fail('unsupported_response_mode', 'unsupported response_mode requested');
  }
  const asked = readPrompts(params, refuse);
  const codeChallenge = params.get('code_challenge');
  if (codeChallenge === null) {
    return refuse('Authorization Server policy requires PKCE to be used for this request');
  }
  if (params.get('code_challenge_method') !== 'S256') {
    refuse('not supported value of code_challenge_method');
  }
  if (!/^[\w.~-]{43,128}$/.test(codeChallenge)) refuse('code_challenge has an invalid format');
  const resources = params.getAll('resource');
  const { resource } = context.tenant.current.management;
  if (resources.some((indicator) => indicator !== resource)) {
    fail('invalid_target', 'resource indicator is missing, or unknown');
  }

  const known = knownScopes(context);
  if (application.isThirdParty) refuseScopesOffList(application, known, params, fail);
  const scopes = parseScopes(params.get('scope')).filter(
    (scope) => known.includes(scope) && (scope !== 'offline_access' || asked.includes('consent')),
  );
  const maxAge = readMaxAge(params, refuse);
  const nonce = params.get('nonce');
  const loginHint = params.get('login_hint');
  const firstScreen = params.get('first_screen');
  const directSignIn = params.get('direct_sign_in');
  return {
    clientId: application.id,
    redirectUri,
    scopes,
    resources,
    codeChallenge,
    prompts: asked,
    ...(state !== undefined && { state }),
    ...(nonce && { nonce }),
    ...(loginHint && { loginHint }),
    ...(firstScreen && { firstScreen }),
    ...(directSignIn && { directSignIn }),
    ...(maxAge !== undefined && { maxAge }),
  };
};
