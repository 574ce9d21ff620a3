'use client';
import { userInfoQuery } from './account.queries.ts';
import {
  hasHiddenIdentifiers,
  identifiersOf,
  isUsable,
  type UserIdentifier,
} from './sign-in-identifiers.ts';
import { useAccount } from './use-account.ts';
import { useAccountQuery } from './use-account-query.ts';
import { useTenantSettings } from './use-tenant-settings.ts';

/** What would remain to sign in with. */
export type RemainingMethods = {
  /** With these the user can really sign in; none when that is not known. */
  readonly remaining: readonly UserIdentifier[];
  /**
   * True when not a single identifier would remain, which the server refuses; it does not ask whether the user can sign
   * in with those that do. False as well when some are hidden from this page: the server has the last word then.
   */
  readonly isLast: boolean;
};

/** What is removed: one kind of identifier, or of that kind the one with this value. */
export type RemovedIdentifier = readonly [kind: UserIdentifier['kind'] | 'passkey', value?: string];

/**
 * Gives what would remain without an identifier; without a passkey, which is none, all of them. `candidates` are those
 * that it may be called with.
 */
export const useRemainingWithout = (
  candidates: readonly RemovedIdentifier[] | 'any',
): ((...removed: RemovedIdentifier) => RemainingMethods) => {
  const account = useAccount();
  const { settings } = useTenantSettings();
  const { data } = account;
  const all = data ? identifiersOf(data) : [];
  const without = (...[removed, target]: RemovedIdentifier) =>
    all.filter(({ kind, value }) => kind !== removed || (target !== undefined && value !== target));
  const usable = (identifiers: readonly UserIdentifier[]) =>
    data ? identifiers.filter((identifier) => isUsable(identifier, data, settings)) : [];

  // Only when nothing else is left do enterprise identities decide; they cost a request of their own.
  const removals: readonly RemovedIdentifier[] =
    candidates === 'any' ? all.map(({ kind, value }) => [kind, value] as const) : candidates;
  const isDecisive =
    all.length === 0 || removals.some((removed) => usable(without(...removed)).length === 0);
  const enabled = account.status === 'ready' && isDecisive;
  const enterprise = useAccountQuery({ ...userInfoQuery, enabled });
  const sso = (enterprise.data?.sso_identities ?? []).map(({ issuer }) => ({
    kind: 'enterprise' as const,
    value: issuer,
  }));

  return (...removed) => {
    const others = without(...removed);
    const isNone = others.length === 0 && enterprise.status === 'ready' && sso.length === 0;
    return {
      remaining: [...usable(others), ...sso],
      isLast: data !== undefined && isNone && !hasHiddenIdentifiers(data),
    };
  };
};
