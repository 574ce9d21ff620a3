import type { Context, Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import { readAuthorizationRequest } from '../oidc/authorization-request.ts';
import { answerUri, authorizeApplication, needsConsent } from '../oidc/authorize-application.ts';
import { AuthorizationError } from '../oidc/oidc-error.ts';
import { issuerOf } from '../oidc/request-origin.ts';
import { readSession } from '../oidc/session-cookie.ts';
import { signInConnectors } from '../sign-in/sign-in-views.ts';
import type { AuthorizationRequest, Interaction } from '../state/interaction-store.ts';
import type { OidcSession } from '../state/oidc-store.ts';

/** The browser's session, unless the application wants a newer sign-in than that. */
const usableSession = (
  { clock, oidc, users }: FakeContext,
  c: Context,
  request: AuthorizationRequest,
): OidcSession | undefined => {
  const session = readSession(c, oidc);
  if (!session || users.find(session.userId)?.isSuspended !== false) return undefined;
  const age = Math.floor(clock.now() / 1000) - session.loginTs;
  const tooOld = request.maxAge !== undefined && age >= request.maxAge;
  return request.prompts.includes('login') || tooOld ? undefined : session;
};

/** The page at which a sign-in starts: straight at a provider where the application asked for it. */
const signInPath = (context: FakeContext, { id, request }: Interaction): string => {
  const connector = signInConnectors(context).find(
    ({ target }) => request.directSignIn === `social:${target}`,
  );
  const query = new URLSearchParams({ interaction: id });
  return connector ? `/sign-in/social/${connector.id}?${query}` : `/sign-in?${query}`;
};

const decide = (context: FakeContext, c: Context, params: URLSearchParams): string => {
  const request = readAuthorizationRequest(context, params);
  const silent = request.prompts.includes('none');
  const session = usableSession(context, c, request);
  if (!session) {
    if (silent) {
      throw new AuthorizationError(
        'login_required',
        'End-User authentication is required',
        request,
      );
    }
    return signInPath(context, context.oidc.interactions.start(request));
  }
  if (needsConsent(context, session, request)) {
    if (silent) {
      throw new AuthorizationError('consent_required', 'End-User consent is required', request);
    }
    const { userId, uid } = session;
    const { id } = context.oidc.interactions.start(request, {
      type: 'consent',
      userId,
      sessionUid: uid,
    });
    return `/consent?${new URLSearchParams({ interaction: id })}`;
  }
  return authorizeApplication(context, session, request, issuerOf(c.req.raw));
};

/** `GET|POST /oidc/auth`: sends the browser to the sign-in page, to the consent page or back with a code. */
export const registerAuthorize = (oidc: Hono, context: FakeContext): void => {
  oidc.on(['GET', 'POST'], '/auth', async (c) => {
    const params =
      c.req.method === 'POST'
        ? new URLSearchParams(await c.req.text())
        : new URL(c.req.url).searchParams;
    c.header('cache-control', 'no-store');
    try {
      return c.redirect(decide(context, c, params), 303);
    } catch (error) {
      if (!(error instanceof AuthorizationError)) throw error;
      const answer = {
        error: error.error,
        error_description: error.description,
        state: error.state,
        iss: issuerOf(c.req.raw),
      };
      return c.redirect(answerUri(error.redirectUri, answer), 303);
    }
  });
};
