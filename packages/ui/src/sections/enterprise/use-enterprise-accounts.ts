'use client';
import { userInfoQuery } from '../../data/account.queries.ts';
import type { SectionState } from '../../data/section-state.ts';
import { useAccountQuery } from '../../data/use-account-query.ts';
import { useTenantSettings } from '../../data/use-tenant-settings.ts';
import { firstVisible } from '../../lib/visible-text.ts';
import { connectorOf, issuerName } from './enterprise-connectors.ts';

/** An account at the identity provider of the user's organization. Users cannot change it. */
export type EnterpriseAccount = {
  readonly issuer: string;
  /** The user's id there. */
  readonly id: string;
  /** The connector's name, or the issuer's host where no connector is known to be the one. */
  readonly provider: string;
  /** Addresses of any scheme: check them before they are loaded. */
  readonly logo: string | undefined;
  readonly logoDark: string | undefined;
  readonly name: string | undefined;
  readonly email: string | undefined;
};

/** The enterprise accounts without a look. Hidden for users who have none, and where the tenant has no such sign-in. */
export type EnterpriseAccountsState = SectionState<{
  readonly accounts: readonly EnterpriseAccount[];
}>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? firstVisible(value) : undefined;

/** The accounts at enterprise identity providers. Only `/oidc/me` tells them. */
export const useEnterpriseAccounts = (): EnterpriseAccountsState => {
  const { settings, status } = useTenantSettings();
  const connectors = settings?.signInExperience.ssoConnectors;
  const isOffered = status === 'none' || (connectors ?? []).length > 0;
  const query = useAccountQuery({ ...userInfoQuery, enabled: isOffered });

  if (!isOffered) return { status: 'hidden' };
  if (query.status === 'error') {
    return { status: 'error', problem: query.problem, refetch: query.refetch };
  }
  if (query.status !== 'ready') return { status: 'loading' };
  const identities = query.data.sso_identities ?? [];
  if (identities.length === 0) return { status: 'hidden' };
  const accounts = identities.map((identity): EnterpriseAccount => {
    const { issuer, identityId, detail } = identity;
    const connector = connectorOf(identity, connectors ?? []);
    return {
      issuer,
      id: identityId,
      provider: firstVisible(connector?.connectorName) ?? issuerName(issuer),
      logo: connector?.logo ?? undefined,
      logoDark: connector?.darkLogo ?? undefined,
      name: text(detail?.name),
      email: text(detail?.email),
    };
  });
  return { status: 'ready', accounts };
};
