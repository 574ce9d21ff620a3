import type { FakeContext } from '../context.ts';
import { OidcError } from './oidc-error.ts';
import { knownScopes, parseScopes } from './scopes.ts';
import {
  issueResourceToken,
  opaqueResponse,
  required,
  type TokenGrant,
  tokenUser,
} from './token-response.ts';

const PERSONAL_ACCESS_TOKEN = 'urn:logto:token-type:personal_access_token';

const ownerOf = ({ users, clock }: FakeContext, value: string): string => {
  const owner = users
    .list()
    .find(({ personalAccessTokens }) =>
      personalAccessTokens.some((token) => token.value === value),
    );
  const expiresAt = owner?.personalAccessTokens.find((token) => token.value === value)?.expiresAt;
  // an expiry of 0 counts as none, as on a real server
  if (!owner || (expiresAt && expiresAt < clock.now())) {
    throw new OidcError('invalid_grant', 'subject token is invalid or expired');
  }
  return owner.id;
};

/** Trades a personal access token for an access token of its owner, one that knows no session. */
export const tokenExchangeGrant: TokenGrant = async (request) => {
  const { context, application, form } = request;
  if (!application.allowTokenExchange || application.isThirdParty) {
    throw new OidcError('unauthorized_client', 'token exchange is not allowed for this client');
  }
  const subjectToken = required(form, 'subject_token');
  if (required(form, 'subject_token_type') !== PERSONAL_ACCESS_TOKEN) {
    throw new OidcError('invalid_request', 'unsupported subject token type');
  }
  const { id: userId } = tokenUser(context, ownerOf(context, subjectToken));
  const resource = form.get('resource');
  if (resource) return issueResourceToken(request, { resource, subject: userId, scope: '' });
  const known = knownScopes(context);
  const scopes = parseScopes(form.get('scope')).filter(
    (scope) => known.includes(scope) && scope !== 'offline_access',
  );
  return opaqueResponse(
    context.oidc.issueAccessToken({ userId, clientId: application.id, scopes }),
  );
};
