import type { FakeContext } from '../context.ts';
import type { AuthorizationRequest } from '../state/interaction-store.ts';
import type { OidcGrant, OidcSession } from '../state/oidc-store.ts';

/** The grant that a session holds for an application, if it is alive. */
export const grantOf = (
  { oidc }: FakeContext,
  session: OidcSession,
  clientId: string,
): OidcGrant | undefined => {
  const id = session.authorizations[clientId]?.grantId;
  return id === undefined ? undefined : oidc.findGrant(id);
};

/** Whether the user must be asked before the application gets what it wants. */
export const needsConsent = (
  context: FakeContext,
  session: OidcSession,
  request: AuthorizationRequest,
): boolean => {
  if (!context.oidc.findApplication(request.clientId)?.isThirdParty) return false;
  const granted = grantOf(context, session, request.clientId)?.scopes ?? [];
  return (
    request.prompts.includes('consent') || request.scopes.some((scope) => !granted.includes(scope))
  );
};

const extendGrant = (context: FakeContext, session: OidcSession, request: AuthorizationRequest) => {
  const current = grantOf(context, session, request.clientId);
  if (!current) {
    const { clientId, scopes } = request;
    const { userId, uid: sessionUid } = session;
    return context.oidc.createGrant({ userId, clientId, scopes, sessionUid });
  }
  current.scopes = [...new Set([...current.scopes, ...request.scopes])];
  return current;
};

/** The application's redirect URI with an answer in its query. */
export const answerUri = (
  redirectUri: string,
  answer: Record<string, string | undefined>,
): string => {
  const uri = new URL(redirectUri);
  for (const [key, value] of Object.entries(answer)) {
    if (value !== undefined) uri.searchParams.set(key, value);
  }
  return uri.href;
};

/**
 * Grants an application what it asked for and makes the code.
 *
 * @returns the address at which the application waits for it.
 */
export const authorizeApplication = (
  context: FakeContext,
  session: OidcSession,
  request: AuthorizationRequest,
  issuer: string,
): string => {
  const { clientId, redirectUri, scopes, codeChallenge, resources, nonce, state } = request;
  const user = context.users.find(session.userId);
  if (user && user.applicationId === null) {
    context.users.update(user.id, { applicationId: clientId });
  }
  const code = context.oidc.issueCode({
    userId: session.userId,
    clientId,
    scopes,
    grantId: extendGrant(context, session, request).id,
    sessionUid: session.uid,
    redirectUri,
    codeChallenge,
    resources,
    ...(nonce !== undefined && { nonce }),
    ...(request.maxAge !== undefined && { authTime: session.loginTs }),
  });
  return answerUri(redirectUri, { code: code.value, state, iss: issuer });
};
