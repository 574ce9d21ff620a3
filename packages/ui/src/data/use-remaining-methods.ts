'use client';
import type { Account } from '@account-center/client';
import { userInfoQuery } from './account.queries.ts';
import { useAccount } from './use-account.ts';
import { useAccountQuery } from './use-account-query.ts';

/** An identifier with which a user signs in. Logto counts these; passwords and passkeys are none. */
export type SignInIdentifier =
  | { readonly kind: 'username' | 'email' | 'phone'; readonly value: string }
  | { readonly kind: 'social'; readonly value: string }
  | { readonly kind: 'enterprise'; readonly value: string };

/** What would remain to sign in with. `certain` is false when some are hidden from this page: the server has the last word then. */
export type RemainingMethods = {
  readonly remaining: readonly SignInIdentifier[];
  readonly certain: boolean;
};

/** The identifiers that the account response shows, the enterprise ones not among them. */
export const identifiersOf = (account: Account): SignInIdentifier[] => [
  ...(account.username ? [{ kind: 'username' as const, value: account.username }] : []),
  ...(account.primaryEmail ? [{ kind: 'email' as const, value: account.primaryEmail }] : []),
  ...(account.primaryPhone ? [{ kind: 'phone' as const, value: account.primaryPhone }] : []),
  ...Object.keys(account.identities ?? {}).map((value) => ({ kind: 'social' as const, value })),
];

/** True when policy or scopes hide identifiers that the user may have. */
export const hasHiddenIdentifiers = ({
  username,
  primaryEmail,
  primaryPhone,
  identities,
}: Account): boolean => [username, primaryEmail, primaryPhone, identities].includes(undefined);

/** The identifiers that would remain without the given one; without a passkey, which is none, all of them. */
export const useRemainingMethods = (
  removed: SignInIdentifier['kind'] | 'passkey',
  target?: string,
): RemainingMethods => {
  const account = useAccount();
  const others = account.data
    ? identifiersOf(account.data).filter(
        ({ kind, value }) => kind !== removed || (target !== undefined && value !== target),
      )
    : [];
  // Only when nothing else is left do enterprise identities decide; they cost a request of their own.
  const needed = account.status === 'ready' && others.length === 0;
  const enterprise = useAccountQuery({ ...userInfoQuery, enabled: needed });
  const sso = (enterprise.data?.sso_identities ?? []).map(({ issuer }) => ({
    kind: 'enterprise' as const,
    value: issuer,
  }));
  const known = !needed || enterprise.status === 'ready';
  return {
    remaining: [...others, ...sso],
    certain: account.data !== undefined && known && !hasHiddenIdentifiers(account.data),
  };
};
