import type { Context, Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import { requestOrigin } from '../oidc/request-origin.ts';
import { randomId } from '../random-id.ts';
import { answerExpired, answerOutcome } from '../sign-in/answer-sign-in.ts';
import { continueAfterFirstFactor } from '../sign-in/second-factor.ts';
import { problemOutcome, type SignInOutcome } from '../sign-in/sign-in-attempt.ts';
import { signInConnectors } from '../sign-in/sign-in-views.ts';
import { providerUri } from '../social/provider-uri.ts';
import type { Interaction } from '../state/interaction-store.ts';
import type { SocialConnector } from '../state/tenant-model.ts';

const callbackUri = (c: Context, { id }: SocialConnector) =>
  `${requestOrigin(c.req.raw)}/callback/${id}`;

const findConnector = (context: FakeContext, id: string | undefined) =>
  signInConnectors(context).find((connector) => connector.id === id);

const outcomeOf = async (
  c: Context,
  context: FakeContext,
  interaction: Interaction,
  connector: SocialConnector,
): Promise<SignInOutcome> => {
  const name = connector.displayName.en ?? connector.target;
  if (c.req.query('error')) return problemOutcome(`${name} did not let you in.`);
  const { target, id: connectorId } = connector;
  const code = context.socialCodes.redeem(c.req.query('code') ?? '', {
    target,
    redirectUri: callbackUri(c, connector),
  });
  if (!code) return problemOutcome(`${name} sent an answer that cannot be used.`);
  const user = context.users.findByIdentity(target, code.account.id);
  if (!user) return problemOutcome(`No account is linked with this ${name} account.`);
  const record = {
    id: randomId(),
    type: 'Social',
    connectorId,
    socialUserInfo: code.account,
    verified: true,
  } as const;
  const identifier = { type: 'social', value: target };
  return continueAfterFirstFactor(
    { context, interaction, headers: c.req.raw.headers },
    { userId: user.id, identifier, records: [record] },
  );
};

/** `GET /sign-in/social/:connectorId` leaves for a provider, `GET /callback/:connectorId` is the way back. */
export const registerSocialSignIn = (app: Hono, context: FakeContext): void => {
  const { interactions } = context.oidc;

  app.get('/sign-in/social/:connectorId', (c) => {
    const interaction = interactions.find(c.req.query('interaction') ?? '');
    const connector = findConnector(context, c.req.param('connectorId'));
    if (!interaction || !connector) return answerExpired(c);
    const redirectUri = callbackUri(c, connector);
    const { target } = connector;
    const origin = requestOrigin(c.req.raw);
    return c.redirect(providerUri({ origin, target, redirectUri, state: interaction.id }), 303);
  });

  app.get('/callback/:connectorId', async (c) => {
    const interaction = interactions.find(c.req.query('state') ?? '');
    const connector = findConnector(context, c.req.param('connectorId'));
    if (!interaction || !connector) return answerExpired(c);
    const outcome = await outcomeOf(c, context, interaction, connector);
    return answerOutcome(c, { context, interaction }, outcome);
  });
};
