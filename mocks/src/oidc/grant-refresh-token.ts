import { OidcError } from './oidc-error.ts';
import { parseScopes } from './scopes.ts';
import { required, type TokenGrant, tokenUser } from './token-response.ts';
import { issueUserTokens } from './user-token-response.ts';

/** Trades a refresh token for fresh tokens and its successor; fewer scopes may be asked for. */
export const refreshTokenGrant: TokenGrant = async (request) => {
  const { context, application, form } = request;
  const value = required(form, 'refresh_token');
  const current = context.oidc.findRefreshToken(value);
  if (!current || current.clientId !== application.id) {
    throw new OidcError('invalid_grant', 'grant request is invalid: refresh token not found');
  }
  const asked = parseScopes(form.get('scope'));
  if (asked.some((scope) => !current.scopes.includes(scope))) {
    throw new OidcError('invalid_scope', 'refresh token missing requested scope');
  }
  tokenUser(context, current.userId);
  const next = context.oidc.rotateRefreshToken(value);
  if (!next) {
    throw new OidcError('invalid_grant', 'grant request is invalid: refresh token already used');
  }
  const scopes = asked.length > 0 ? asked : next.scopes;
  const answer = await issueUserTokens(request, { ...next, scopes }, form.get('resource'));
  return { ...answer, refresh_token: next.value };
};
