import { codeChallengeOf } from './digest.ts';
import { OidcError } from './oidc-error.ts';
import { required, type TokenGrant } from './token-response.ts';
import { issueUserTokens } from './user-token-response.ts';

const invalid = (detail: string) =>
  new OidcError('invalid_grant', `grant request is invalid: ${detail}`);

/** Trades a code and its PKCE verifier for tokens, once. */
export const authorizationCodeGrant: TokenGrant = async (request) => {
  const { context, application, form } = request;
  const code = context.oidc.findCode(required(form, 'code'));
  const verifier = form.get('code_verifier');
  if (!code) throw invalid('authorization code is unknown, expired or used');
  if (code.clientId !== application.id) throw invalid('client mismatch');
  if (code.redirectUri !== form.get('redirect_uri')) throw invalid('redirect_uri mismatch');
  if (!verifier || (await codeChallengeOf(verifier)) !== code.codeChallenge) {
    throw invalid('PKCE verification failed');
  }
  code.consumed = true;
  const answer = await issueUserTokens(request, code, form.get('resource'));
  const { scopes, userId, grantId, sessionUid, nonce, authTime } = code;
  if (!scopes.includes('offline_access') && !application.alwaysIssueRefreshToken) return answer;
  const { value } = context.oidc.issueRefreshToken({
    userId,
    clientId: application.id,
    scopes,
    grantId,
    sessionUid,
    ...(nonce !== undefined && { nonce }),
    ...(authTime !== undefined && { authTime }),
  });
  return { ...answer, refresh_token: value };
};
