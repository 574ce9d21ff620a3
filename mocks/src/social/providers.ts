import type { ProviderAccount } from '../state/social-codes.ts';
import type { SocialConnectorSpec } from '../state/tenant-model.ts';
import { gamailLogo, nopeLogo, octoLogo, slothLogo } from './provider-logos.ts';

/** A social identity provider that the fake plays, with a page of its own looks. */
export type Provider = {
  /** The target of its connector. */
  target: string;
  name: string;
  /** The class of the page's body. */
  look: string;
  logo: string;
  logoDark: string;
  /** Whether the page is always light, always dark, or as the visitor's system is. */
  ground: 'light' | 'dark' | 'system';
  /** What the visitor can pick; any other account can be typed. */
  accounts: ProviderAccount[];
  /** `refuses` answers `access_denied` whatever is picked, `slow` takes three seconds. */
  behavior: 'normal' | 'refuses' | 'slow';
};

const accountsOf = (domain: string): ProviderAccount[] => [
  { id: `alice-${domain}`, name: 'Alice Example', email: `alice@${domain}.example` },
  { id: `bob-${domain}`, name: 'Bob Example', email: `bob@${domain}.example` },
];

/** The providers that the fake plays. */
export const providers: readonly Provider[] = [
  {
    target: 'octo',
    name: 'Octo',
    look: 'octo',
    ...octoLogo,
    ground: 'dark',
    accounts: accountsOf('octo'),
    behavior: 'normal',
  },
  {
    target: 'gamail',
    name: 'Gamail',
    look: 'gamail',
    ...gamailLogo,
    ground: 'light',
    accounts: accountsOf('gamail'),
    behavior: 'normal',
  },
  {
    target: 'nope',
    name: 'Nope',
    look: 'nope',
    ...nopeLogo,
    ground: 'system',
    accounts: accountsOf('nope'),
    behavior: 'refuses',
  },
  {
    target: 'sloth',
    name: 'Sloth',
    look: 'sloth',
    ...slothLogo,
    ground: 'system',
    accounts: accountsOf('sloth'),
    behavior: 'slow',
  },
];

/** The connectors to these providers, to set up a tenant with: `connectors: ['email', 'sms', ...providerConnectors]`. */
export const providerConnectors: readonly SocialConnectorSpec[] = providers.map(
  ({ target, name, logo, logoDark }) => ({
    target,
    name: target,
    displayName: name,
    logo,
    logoDark,
    kind: 'provider',
    platform: 'Web',
    storesTokens: true,
  }),
);
