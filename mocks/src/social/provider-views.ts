import { html } from 'hono/html';
import { type Markup, problem } from '../html/page.ts';
import type { ProviderAccount } from '../state/social-codes.ts';
import type { Provider } from './providers.ts';

/** The parameters of a visit that the page's forms hand on. */
export type ProviderRequest = { redirectUri: string; state: string; scope: string };

const hidden = ({ redirectUri, state, scope }: ProviderRequest): Markup => html`
  <input type="hidden" name="redirect_uri" value="${redirectUri}" />
  <input type="hidden" name="state" value="${state}" />
  <input type="hidden" name="scope" value="${scope}" />`;

const accountButton = ({ id, name, email }: ProviderAccount): Markup => html`
  <li>
    <button class="quiet account" name="account" value="${id}">
      <span>${name ?? id}<small>${email ?? id}</small></span>
    </button>
  </li>`;

const logo = ({ ground, logo: light, logoDark }: Provider): Markup => html`<picture>
  ${
    ground === 'system'
      ? html`<source media="(prefers-color-scheme: dark)" srcset="${logoDark}" />`
      : ''
  }
  <img class="logo" src="${ground === 'dark' ? logoDark : light}" alt="" />
</picture>`;

/** The page on which a visitor picks an account of a provider, types another one, or turns back. */
export const providerView = (
  provider: Provider,
  request: ProviderRequest,
  trouble?: string,
): Markup => html`
  <div class="brand">
    ${logo(provider)}
    ${provider.name}
  </div>
  <h1>Choose an account</h1>
  <p class="lead">to continue to <strong>${new URL(request.redirectUri).host}</strong></p>
  ${problem(trouble)}
  <form method="post">
    ${hidden(request)}
    <ul class="stack">${provider.accounts.map(accountButton)}</ul>
  </form>
  <p class="or">or</p>
  <form method="post">
    ${hidden(request)}
    <label>User id <input name="id" autocomplete="off" autocapitalize="none" required /></label>
    <label>Name <input name="name" autocomplete="off" /></label>
    <label>Email <input name="email" type="email" autocomplete="off" /></label>
    <button name="action" value="typed">Continue</button>
  </form>
  <form class="row" method="post">
    ${hidden(request)}
    <button class="link" name="action" value="cancel">Cancel</button>
  </form>`;
