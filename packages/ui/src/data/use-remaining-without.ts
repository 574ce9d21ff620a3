'use client';
import { userInfoQuery } from './account.queries.ts';
import { useAccount } from './use-account.ts';
import { useAccountQuery } from './use-account-query.ts';
import {
  hasHiddenIdentifiers,
  identifiersOf,
  type RemainingMethods,
  type SignInIdentifier,
} from './use-remaining-methods.ts';

/**
 * As `useRemainingMethods`, for any number of identifiers: gives what would remain without the one that it is called
 * with. For a list in which each of several can be removed.
 */
export const useRemainingWithout = (): ((
  removed: SignInIdentifier['kind'],
  target: string,
) => RemainingMethods) => {
  const account = useAccount();
  const all = account.data ? identifiersOf(account.data) : [];
  // Only when there is a single identifier do enterprise identities decide; they cost a request of their own.
  const enabled = account.status === 'ready' && all.length <= 1;
  const enterprise = useAccountQuery({ ...userInfoQuery, enabled });
  const sso = (enterprise.data?.sso_identities ?? []).map(({ issuer }) => ({
    kind: 'enterprise' as const,
    value: issuer,
  }));
  return (removed, target) => {
    const others = all.filter(({ kind, value }) => kind !== removed || value !== target);
    const known = others.length > 0 || enterprise.status === 'ready';
    return {
      remaining: [...others, ...sso],
      certain: account.data !== undefined && known && !hasHiddenIdentifiers(account.data),
    };
  };
};
