import { z } from 'zod/v3';
import type { FakeContext } from '../context.ts';
import { userOf } from '../http/checks.ts';
import { assertThat, RequestError } from '../http/request-error.ts';
import type { UserRequest, UserRoutes } from '../http/user-routes.ts';
import {
  freshProviderTokens,
  requireReachable,
  requireSocialConnector,
} from '../social/connector-flow.ts';
import type { ProviderTokenSet, StoredUser } from '../state/user-model.ts';

type TokenKind = keyof StoredUser['providerTokens'];

const enter = (request: UserRequest): StoredUser => {
  const { context, auth } = request;
  assertThat(
    !context.features.providerTokenScope || auth.scopes.has('identities'),
    'auth.forbidden',
    { status: 403 },
  );
  return userOf(request);
};

const shownTokens = (
  { accessToken, scope, tokenType, expiresAt }: ProviderTokenSet,
  now: number,
) => {
  const expiresIn =
    expiresAt === undefined ? 0 : Math.floor(expiresAt / 1000) - Math.floor(now / 1000);
  return {
    access_token: accessToken,
    ...(scope && { scope }),
    ...(tokenType && { token_type: tokenType }),
    ...(expiresIn !== 0 && { expires_in: expiresIn }),
  };
};

const replaceTokens = (
  { users }: FakeContext,
  { id, providerTokens }: StoredUser,
  kind: TokenKind,
  key: string,
  tokens: ProviderTokenSet | undefined,
) => {
  const { [key]: _old, ...others } = providerTokens[kind];
  users.update(id, {
    providerTokens: { ...providerTokens, [kind]: { ...others, ...(tokens && { [key]: tokens }) } },
  });
};

const renewed = (context: FakeContext, kind: TokenKind, tokens: ProviderTokenSet) => {
  if (kind === 'social') {
    const connector = requireSocialConnector(context, tokens.connectorId);
    const { kind: connectorKind, storesTokens } = connector;
    // The mock connector keeps tokens, but it cannot renew them.
    assertThat(
      connectorKind === 'provider' && storesTokens,
      'connector.token_storage_not_supported',
      { status: 422 },
    );
    requireReachable(context, connector);
  }
  const { refreshToken: _own, ...fresh } = freshProviderTokens(context, tokens.scope);
  return { ...tokens, ...fresh };
};

/** The stored tokens, renewed where they have expired and can be; 404 and 401 otherwise. */
const readTokens = (context: FakeContext, user: StoredUser, kind: TokenKind, key: string) => {
  const tokens = user.providerTokens[kind][key];
  assertThat(tokens, 'secrets.third_party_token_set.token_not_found', { status: 404 });
  const now = context.clock.now();
  if (tokens.expiresAt === undefined || now < tokens.expiresAt) return shownTokens(tokens, now);
  if (tokens.refreshToken === undefined) {
    replaceTokens(context, user, kind, key, undefined);
    throw new RequestError('secrets.third_party_token_set.access_token_expired', { status: 401 });
  }
  const fresh = renewed(context, kind, tokens);
  replaceTokens(context, user, kind, key, fresh);
  return shownTokens(fresh, now);
};

/** Tokens of identity providers: read by target or by enterprise connector, stored again by target. */
export const registerProviderTokens = (routes: UserRoutes): void => {
  const socialPath = '/api/my-account/identities/:target/access-token';

  routes.on('GET', socialPath, {}, (request) => {
    const user = enter(request);
    return Response.json(readTokens(request.context, user, 'social', request.params.target ?? ''));
  });

  routes.on('GET', '/api/my-account/sso-identities/:connectorId/access-token', {}, (request) => {
    const user = enter(request);
    return Response.json(
      readTokens(request.context, user, 'sso', request.params.connectorId ?? ''),
    );
  });

  const proof = z.object({ verificationRecordId: z.string().min(1) });
  routes.on('PUT', socialPath, { body: proof }, (request) => {
    const { body, context, params } = request;
    const user = enter(request);
    const expected = params.target ?? '';
    const record = context.records.findOfType(body.verificationRecordId, 'Social');
    assertThat(record?.proof.userInfo, 'verification_record.not_found');
    const { connectorId, userInfo, tokenSet } = record.proof;
    const { target } = requireSocialConnector(context, connectorId);
    assertThat(target === expected, 'verification_record.social_verification.invalid_target', {
      status: 422,
      details: { expected, actual: target },
    });
    const owner = context.users.findByIdentity(target, userInfo.id);
    assertThat(owner?.id === user.id, 'user.identity_not_exists_in_current_user', { status: 422 });
    assertThat(tokenSet, 'verification_record.social_verification.token_response_not_found', {
      status: 422,
    });
    const tokens = { ...tokenSet, connectorId, identityId: userInfo.id };
    replaceTokens(context, user, 'social', target, tokens);
    return Response.json(shownTokens(tokens, context.clock.now()));
  });
};
