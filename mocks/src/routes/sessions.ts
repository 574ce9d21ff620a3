import { z } from 'zod/v3';
import {
  requireEditable,
  requireFirstParty,
  requireReadable,
  requireScope,
  requireStepUp,
} from '../http/checks.ts';
import { noContent } from '../http/no-content.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRequest, UserRoutes } from '../http/user-routes.ts';
import type { OidcSession } from '../state/oidc-store.ts';

const shownSession = (session: OidcSession, { auth, context }: UserRequest) => ({
  payload: {
    exp: session.exp,
    iat: session.iat,
    jti: session.jti,
    uid: session.uid,
    kind: 'Session',
    loginTs: session.loginTs,
    accountId: session.userId,
    authorizations: session.authorizations,
  },
  lastSubmission: {
    interactionEvent: 'SignIn',
    userId: session.userId,
    verificationRecords: session.verificationRecords,
    signInContext: session.signInContext,
  },
  clientId: session.clientId,
  accountId: session.userId,
  expiresAt: session.exp * 1000,
  ...(context.features.currentSession && { isCurrent: session.uid === auth.sessionUid }),
});

/** Ends the grants of a session: all of them, or those of registered first-party applications. */
const revokeGrants = (
  { oidc }: UserRequest['context'],
  { authorizations }: OidcSession,
  target: 'all' | 'firstParty',
) => {
  for (const [clientId, { grantId }] of Object.entries(authorizations)) {
    const isFirstParty = oidc.findApplication(clientId)?.isThirdParty === false;
    if (target === 'all' || isFirstParty) oidc.revokeGrant(grantId);
  }
};

/** `GET /api/my-account/sessions` and `DELETE …/:sessionId`, which takes a session's `uid`. */
export const registerSessions = (routes: UserRoutes): void => {
  routes.on('GET', '/api/my-account/sessions', {}, (request) => {
    const { auth, context } = request;
    requireStepUp(request);
    requireReadable(request, 'session');
    requireScope(request, 'sessions', 401);
    const sessions = context.oidc.sessionsOf(auth.userId);
    return Response.json({ sessions: sessions.map((session) => shownSession(session, request)) });
  });

  const query = z.object({ revokeGrantsTarget: z.enum(['all', 'firstParty']).optional() });
  routes.on('DELETE', '/api/my-account/sessions/:sessionId', { query }, (request) => {
    const { auth, context, params } = request;
    requireStepUp(request);
    requireEditable(request, 'session');
    requireScope(request, 'sessions', 401);
    requireFirstParty(request);
    const session = context.oidc.findSession(params.sessionId ?? '');
    // The server passes the status as data, so that the answer is a 400.
    const misplaced = { data: { status: 404 } };
    assertThat(session, 'oidc.session_not_found', misplaced);
    assertThat(session.userId === auth.userId, 'oidc.invalid_session_account_id', misplaced);
    const { revokeGrantsTarget } = request.query;
    if (revokeGrantsTarget) revokeGrants(context, session, revokeGrantsTarget);
    context.oidc.destroySession(session.uid);
    return noContent();
  });
};
