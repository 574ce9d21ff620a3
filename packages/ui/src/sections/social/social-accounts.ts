import type { Account, SocialIdentity, TenantSettings } from '@account-center/client';
import { connectorsOf, webConnectorOf } from '../../data/social-connectors.ts';
import { firstVisible } from '../../lib/visible-text.ts';

/** The account that is linked at a provider, as far as the provider told. */
export type LinkedAccount = {
  /** The user's id at the provider. */
  readonly id: string;
  readonly name: string | undefined;
  /** Or the phone number. */
  readonly email: string | undefined;
  /** An address of any scheme: check it before it is loaded. */
  readonly avatar: string | undefined;
};

/** A social provider: what it is called and looks like, and the account that is linked there. */
export type AvailableProvider = {
  /** The key in `account.identities`. */
  readonly target: string;
  /** By language tag; empty when the provider is no longer offered, or no settings are known. */
  readonly names: Readonly<Record<string, string>>;
  /** Addresses of any scheme: check them before they are loaded. */
  readonly logo: string | undefined;
  readonly logoDark: string | undefined;
  /** Absent when no account can be linked from here: the provider is no longer offered, or in apps alone. */
  readonly connectorId: string | undefined;
  readonly linked: LinkedAccount | undefined;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? firstVisible(value) : undefined;

const linkedAccount = ({ userId, details }: SocialIdentity): LinkedAccount => ({
  id: userId,
  name: text(details?.name),
  email: text(details?.email) ?? text(details?.phone),
  avatar: text(details?.avatar),
});

const provider = (
  target: string,
  settings: TenantSettings | undefined,
  identity: SocialIdentity | undefined,
): AvailableProvider => {
  const [connector] = connectorsOf(settings, target);
  return {
    target,
    names: connector?.name ?? {},
    logo: connector?.logo ?? undefined,
    logoDark: connector?.logoDark ?? undefined,
    connectorId: webConnectorOf(settings, target)?.id,
    linked: identity && linkedAccount(identity),
  };
};

/**
 * The social providers of a user: those with a linked account first, then those that the tenant offers, each once and
 * in the tenant's order. One that is offered in apps alone is there only when an account is linked.
 */
export const socialProviders = (
  { identities = {} }: Pick<Account, 'identities'>,
  settings: TenantSettings | undefined,
): readonly AvailableProvider[] => {
  const offered = settings?.signInExperience.socialConnectors.map(({ target }) => target) ?? [];
  const all = [...new Set([...offered, ...Object.keys(identities)])];
  const providers = all.map((target) => provider(target, settings, identities[target]));
  return [
    ...providers.filter(({ linked }) => linked),
    ...providers.filter(({ linked, connectorId }) => !linked && connectorId !== undefined),
  ];
};
