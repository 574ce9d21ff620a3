import {
  issueIdToken,
  issueResourceToken,
  opaqueResponse,
  type TokenRequest,
  type TokenResponse,
  tokenUser,
} from './token-response.ts';

/** Whose tokens are wanted and on which ground. */
export type UserTokenSource = {
  userId: string;
  scopes: string[];
  grantId: string;
  sessionUid?: string;
  nonce?: string;
  /** In seconds. */
  authTime?: number;
};

/**
 * Tokens of a user: for a resource a JWT, without one an opaque token; an ID token beside it when
 * `openid` is among the scopes.
 */
export const issueUserTokens = async (
  request: TokenRequest,
  source: UserTokenSource,
  resource: string | null,
): Promise<TokenResponse> => {
  const { context, application } = request;
  const { userId, scopes, grantId, sessionUid, nonce, authTime } = source;
  const user = tokenUser(context, userId);
  const answer = resource
    ? await issueResourceToken(request, { resource, subject: userId, scope: '' })
    : opaqueResponse(
        context.oidc.issueAccessToken({
          userId,
          clientId: application.id,
          scopes,
          grantId,
          ...(sessionUid !== undefined && { sessionUid }),
        }),
      );
  if (!scopes.includes('openid')) return answer;
  const accessToken = answer.access_token;
  const idToken = await issueIdToken(request, { user, scopes, accessToken, nonce, authTime });
  return { ...answer, id_token: idToken };
};
