import { html } from 'hono/html';
import type { FakeContext } from '../context.ts';
import { type Markup, problem } from '../html/page.ts';
import type { Interaction } from '../state/interaction-store.ts';
import type { SocialConnector } from '../state/tenant-model.ts';
import { methodOf } from './find-user.ts';

/** What a view of the sign-in page shows: the sign-in under way, a problem, what was typed before. */
export type SignInView = {
  context: FakeContext;
  interaction: Interaction;
  problem?: string | undefined;
  typed?: string | undefined;
};

const applicationName = ({ context, interaction }: SignInView) =>
  context.oidc.findApplication(interaction.request.clientId)?.name ?? 'the application';

const header = (view: SignInView, title: string): Markup => html`
  <h1>${title}</h1>
  <p class="lead">to continue to <strong>${applicationName(view)}</strong></p>
  ${problem(view.problem)}`;

const hidden = ({ interaction }: SignInView): Markup =>
  html`<input type="hidden" name="interaction" value="${interaction.id}" />`;

const described = (view: SignInView): Markup =>
  view.problem === undefined ? html`` : html`aria-invalid="true" aria-describedby="problem"`;

/** The connectors whose provider the fake can play on the sign-in page. */
export const signInConnectors = ({ tenant }: FakeContext): SocialConnector[] => {
  const { connectors, signInExperience } = tenant.current;
  return connectors.filter(
    (connector): connector is SocialConnector =>
      connector.type === 'Social' &&
      connector.kind === 'provider' &&
      signInExperience.socialSignInConnectorTargets.includes(connector.target),
  );
};

const socialButton = ({ interaction }: SignInView, connector: SocialConnector): Markup => {
  const { id, displayName, logo, logoDark } = connector;
  const query = new URLSearchParams({ interaction: interaction.id });
  return html`<li>
    <a class="button quiet" href="/sign-in/social/${id}?${query}">
      <picture>
        ${logoDark ? html`<source media="(prefers-color-scheme: dark)" srcset="${logoDark}" />` : ''}
        <img class="logo" src="${logo}" alt="" />
      </picture>
      Continue with ${displayName.en ?? connector.target}
    </a>
  </li>`;
};

const socialButtons = (view: SignInView): Markup => {
  const connectors = signInConnectors(view.context);
  if (connectors.length === 0) return html``;
  return html`<p class="or">or</p>
    <ul class="stack">${connectors.map((connector) => socialButton(view, connector))}</ul>`;
};

const identifierLabel = ({ context }: SignInView): string => {
  const names = { username: 'username', email: 'email', phone: 'phone' };
  const kinds = context.tenant.current.signInExperience.signIn.methods.map(
    ({ identifier }) => names[identifier],
  );
  const label = new Intl.ListFormat('en', { type: 'disjunction' }).format(kinds) || 'account';
  return label.charAt(0).toUpperCase() + label.slice(1);
};

/** The first step: identifier and password, a code instead, or a social account. */
export const identifyView = (view: SignInView): Markup => {
  const { request } = view.interaction;
  const offersCodes = (['email', 'phone'] as const).some(
    (type) => methodOf(view.context, type)?.verificationCode,
  );
  return html`${header(view, 'Sign in')}
    ${
      request.firstScreen?.includes('register')
        ? html`<p class="hint">New accounts cannot be made here: sign in with one that exists.</p>`
        : ''
    }
    <form method="post" action="/sign-in">
      ${hidden(view)}
      <label>${identifierLabel(view)}
        <input name="identifier" autocomplete="username" autocapitalize="none" spellcheck="false"
          required autofocus value="${view.typed ?? request.loginHint ?? ''}" ${described(view)} />
      </label>
      <label>Password
        <input name="password" type="password" autocomplete="current-password" required
          ${described(view)} />
      </label>
      <button name="action" value="password">Sign in</button>
      ${
        offersCodes
          ? html`<button class="quiet" name="action" value="send-code" formnovalidate>
              Send me a code
            </button>`
          : ''
      }
    </form>
    ${socialButtons(view)}`;
};

const startOver = (view: SignInView): Markup => html`
  <form class="row" method="post" action="/sign-in">
    ${hidden(view)}
    <button class="link" name="action" value="start-over">Use another account</button>
  </form>`;

/** The step at which a code is typed that went to an email address or a phone number. */
export const codeView = (view: SignInView): Markup => {
  const { step } = view.interaction;
  const recipient = step.type === 'code' ? step.identifier.value : '';
  return html`${header(view, 'Enter the code')}
    <p class="hint">If <strong>${recipient}</strong> belongs to an account, a code is on its way.</p>
    <form method="post" action="/sign-in">
      ${hidden(view)}
      <label>Code
        <input name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6"
          required autofocus ${described(view)} />
      </label>
      <button name="action" value="code">Continue</button>
      <button class="quiet" name="action" value="resend-code" formnovalidate>Send a new code</button>
    </form>
    ${startOver(view)}`;
};

/** The second step: the code of an authenticator app, a backup code, or a passkey. */
export const secondFactorView = (
  view: SignInView,
  offers: {
    totp: boolean;
    backupCode: boolean;
    passkey: object | undefined;
    trustedDays: number | undefined;
  },
): Markup => {
  const kinds = [
    ...(offers.totp ? ['code from your authenticator app'] : []),
    ...(offers.backupCode ? ['backup code'] : []),
  ].join(' or ');
  return html`${header(view, 'Verify your identity')}
    ${
      kinds
        ? html`<form method="post" action="/sign-in">
            ${hidden(view)}
            <label>${kinds.charAt(0).toUpperCase() + kinds.slice(1)}
              <input name="code" autocomplete="one-time-code" maxlength="24" required autofocus
                ${described(view)} />
            </label>
            <button name="action" value="second-factor">Continue</button>
            ${
              offers.trustedDays === undefined
                ? ''
                : html`<button class="quiet" name="action" value="second-factor-trust">
                    Continue, and trust this device for ${offers.trustedDays} days
                  </button>`
            }
          </form>`
        : ''
    }
    ${
      offers.passkey
        ? html`<form method="post" action="/sign-in" data-options="${JSON.stringify(offers.passkey)}">
            ${hidden(view)}
            <input type="hidden" name="action" value="second-factor" />
            <input type="hidden" name="assertion" />
            <button class="${kinds ? 'quiet' : ''}">Use a passkey</button>
          </form>`
        : ''
    }
    ${
      kinds || offers.passkey
        ? ''
        : html`<p class="hint">Your passkeys belong to another address and cannot be used here.</p>`
    }
    ${startOver(view)}`;
};
