import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { decodeJwt } from 'jose';
import type { FakeContext } from '../context.ts';
import { answerPage } from '../html/page.ts';
import { answerUri } from '../oidc/authorize-application.ts';
import { OidcError } from '../oidc/oidc-error.ts';
import { forgetSession, readSession } from '../oidc/session-cookie.ts';

const clientOf = (params: URLSearchParams): string | undefined => {
  const hint = params.get('id_token_hint');
  if (hint === null) return params.get('client_id') ?? undefined;
  try {
    const { aud } = decodeJwt(hint);
    return typeof aud === 'string' ? aud : undefined;
  } catch {
    throw new OidcError('invalid_request', 'could not decode id_token_hint');
  }
};

const readTarget = ({ oidc }: FakeContext, params: URLSearchParams): string | undefined => {
  const clientId = clientOf(params);
  const application = clientId === undefined ? undefined : oidc.findApplication(clientId);
  if (clientId !== undefined && !application) {
    throw new OidcError('invalid_client', 'client is invalid');
  }
  const uri = params.get('post_logout_redirect_uri');
  if (uri === null) return undefined;
  if (!application?.postLogoutRedirectUris.includes(uri)) {
    throw new OidcError('invalid_request', 'post_logout_redirect_uri not registered');
  }
  return answerUri(uri, { state: params.get('state') ?? undefined });
};

const endSession = (c: Context, context: FakeContext, params: URLSearchParams) => {
  const target = readTarget(context, params);
  const session = readSession(c, context.oidc);
  if (session) context.oidc.destroySession(session.uid);
  forgetSession(c);
  if (target !== undefined) return c.redirect(target, 303);
  const body = html`<h1>You are signed out</h1><p class="lead">You can close this page.</p>`;
  return answerPage(c, { title: 'Signed out', body });
};

/** `GET|POST /oidc/session/end`: ends the browser's session and goes where the application wants. */
export const registerEndSession = (oidc: Hono, context: FakeContext): void => {
  oidc.get('/session/end', (c) => endSession(c, context, new URL(c.req.url).searchParams));
  oidc.post('/session/end', async (c) =>
    endSession(c, context, new URLSearchParams(await c.req.text())),
  );
};
