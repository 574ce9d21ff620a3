import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { FakeContext } from '../context.ts';
import { answerPage, type Markup } from '../html/page.ts';
import { answerUri, authorizeApplication } from '../oidc/authorize-application.ts';
import { issuerOf } from '../oidc/request-origin.ts';
import { readSession } from '../oidc/session-cookie.ts';
import type { Interaction } from '../state/interaction-store.ts';
import type { OidcSession } from '../state/oidc-store.ts';

const meanings: Record<string, string> = {
  profile: 'your name, picture and profile',
  email: 'your email address',
  phone: 'your phone number',
  address: 'your postal address',
  custom_data: 'data that the tenant keeps about you',
  identities: 'your linked accounts',
  'urn:logto:scope:sessions': 'your sessions',
  offline_access: 'all this while you are away',
};

type Pending = { interaction: Interaction; session: OidcSession };

const pendingOf = (c: Context, { oidc }: FakeContext, id: string | undefined) => {
  const interaction = oidc.interactions.find(id ?? '');
  const session = readSession(c, oidc);
  const { step } = interaction ?? {};
  return interaction && step?.type === 'consent' && session?.uid === step.sessionUid
    ? ({ interaction, session } satisfies Pending)
    : undefined;
};

const consentView = (name: string, { interaction }: Pending): Markup => html`
  <h1>${name} asks for access</h1>
  <p class="lead">It wants to see</p>
  <ul>
    ${interaction.request.scopes.map((scope) =>
      meanings[scope] === undefined ? '' : html`<li>${meanings[scope]}</li>`,
    )}
  </ul>
  <form method="post" action="/consent">
    <input type="hidden" name="interaction" value="${interaction.id}" />
    <button name="action" value="allow">Authorize</button>
    <button class="quiet" name="action" value="deny">Cancel</button>
  </form>`;

const answerMissing = (c: Context) =>
  answerPage(
    c,
    { title: 'Nothing to authorize', body: html`<h1>There is nothing to authorize</h1>` },
    400,
  );

/** `GET|POST /consent`: applications of others get what they ask for only after the user agreed. */
export const registerConsentPage = (app: Hono, context: FakeContext): void => {
  app.get('/consent', (c) => {
    const pending = pendingOf(c, context, c.req.query('interaction'));
    if (!pending) return answerMissing(c);
    const { clientId } = pending.interaction.request;
    const name = context.oidc.findApplication(clientId)?.name ?? clientId;
    return answerPage(c, { title: 'Authorize', body: consentView(name, pending) });
  });

  app.post('/consent', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const pending = pendingOf(c, context, form.get('interaction') ?? undefined);
    if (!pending) return answerMissing(c);
    const { interaction, session } = pending;
    const { request } = interaction;
    context.oidc.interactions.finish(interaction.id);
    const issuer = issuerOf(c.req.raw);
    const answer =
      form.get('action') === 'allow'
        ? authorizeApplication(context, session, request, issuer)
        : answerUri(request.redirectUri, {
            error: 'access_denied',
            error_description: 'End-User denied the request',
            state: request.state,
            iss: issuer,
          });
    return c.redirect(answer, 303);
  });
};
