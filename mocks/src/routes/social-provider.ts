import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { FakeContext } from '../context.ts';
import { answerPage } from '../html/page.ts';
import { pause } from '../http/faults.ts';
import { answerUri } from '../oidc/authorize-application.ts';
import { type ProviderRequest, providerView } from '../social/provider-views.ts';
import { type Provider, providers } from '../social/providers.ts';
import type { ProviderAccount } from '../state/social-codes.ts';

const SLOW_MS = 3000;

const isWebAddress = (uri: string) => /^https?:\/\//.test(uri) && URL.canParse(uri);

const readRequest = (params: URLSearchParams): ProviderRequest | undefined => {
  const redirectUri = params.get('redirect_uri') ?? '';
  if (!isWebAddress(redirectUri)) return undefined;
  return { redirectUri, state: params.get('state') ?? '', scope: params.get('scope') ?? '' };
};

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** The accounts of a provider that users of the tenant have linked. */
const linkedAccounts = ({ users }: FakeContext, target: string): ProviderAccount[] =>
  users.list().flatMap(({ identities }) => {
    const identity = identities[target];
    if (!identity) return [];
    const name = text(identity.details?.name);
    const email = text(identity.details?.email);
    return [{ id: identity.userId, ...(name && { name }), ...(email && { email }) }];
  });

const withLinked = (context: FakeContext, provider: Provider): Provider => {
  const { accounts } = provider;
  const others = linkedAccounts(context, provider.target).filter((linked) =>
    accounts.every(({ id }) => id !== linked.id),
  );
  return { ...provider, accounts: [...others, ...accounts] };
};

/** The provider of a target: one of the fake's own, or a plain one for a connector of the tenant. */
const providerOf = ({ tenant }: FakeContext, target: string): Provider | undefined => {
  const known = providers.find((provider) => provider.target === target);
  if (known) return known;
  const connector = tenant.current.connectors.find(
    (candidate) => candidate.type === 'Social' && candidate.target === target,
  );
  if (connector?.type !== 'Social') return undefined;
  const { logo, logoDark, displayName } = connector;
  return {
    target,
    name: displayName.en ?? target,
    look: 'plain',
    logo,
    logoDark: logoDark ?? logo,
    ground: 'system',
    accounts: [{ id: `alice-${target}`, name: 'Alice Example', email: `alice@${target}.example` }],
    behavior: 'normal',
  };
};

const findProvider = (context: FakeContext, target: string): Provider | undefined => {
  const provider = providerOf(context, target);
  return provider && withLinked(context, provider);
};

/** The account that a form names; one that is typed needs an id alone. */
const chosenAccount = (provider: Provider, form: URLSearchParams): ProviderAccount | undefined => {
  const picked = form.get('account');
  if (picked !== null) return provider.accounts.find(({ id }) => id === picked);
  const id = form.get('id')?.trim();
  if (!id) return undefined;
  const name = form.get('name')?.trim();
  const email = form.get('email')?.trim();
  return { id, ...(name && { name }), ...(email && { email }) };
};

const answerUnusable = (c: Context) =>
  answerPage(
    c,
    {
      title: 'Bad request',
      body: html`<h1>This visit leads nowhere</h1>
        <p class="lead">The provider is unknown, or the address to return to is missing.</p>`,
    },
    400,
  );

const answerProvider = (
  c: Context,
  provider: Provider,
  request: ProviderRequest,
  trouble?: string,
) => {
  const { look, name } = provider;
  const body = providerView(provider, request, trouble);
  return answerPage(c, { title: `Sign in with ${name}`, look, body }, trouble ? 422 : 200);
};

/**
 * `/__social/:target/authorize`: the page of a social identity provider, which hands out the codes
 * that the social verification redeems. No real Logto has it.
 */
export const registerSocialProvider = (app: Hono, context: FakeContext): void => {
  const path = '/__social/:target/authorize';

  app.get(path, (c) => {
    const provider = findProvider(context, c.req.param('target'));
    const request = readRequest(new URL(c.req.url).searchParams);
    return provider && request ? answerProvider(c, provider, request) : answerUnusable(c);
  });

  app.post(path, async (c) => {
    const provider = findProvider(context, c.req.param('target'));
    const form = new URLSearchParams(await c.req.text());
    const request = readRequest(form);
    if (!provider || !request) return answerUnusable(c);
    const { redirectUri, state, scope } = request;
    if (provider.behavior === 'slow') await pause(SLOW_MS);
    if (form.get('action') === 'cancel' || provider.behavior === 'refuses') {
      const error = { error: 'access_denied', error_description: 'The user denied the request' };
      return c.redirect(answerUri(redirectUri, { ...error, state }), 303);
    }
    const account = chosenAccount(provider, form);
    if (!account) return answerProvider(c, provider, request, 'Choose or type an account.');
    const { target } = provider;
    const code = context.socialCodes.issue({
      target,
      redirectUri,
      account,
      ...(scope && { scope }),
    });
    return c.redirect(answerUri(redirectUri, { code, state }), 303);
  });
};
