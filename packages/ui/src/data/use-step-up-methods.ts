'use client';
import type { Account, UserInfo } from '@account-center/client';
import { useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { StepUpMethod } from '../core/step-up/step-up.ts';
import { userInfoQuery } from './account.queries.ts';
import { useAccount } from './use-account.ts';
import { useAccountQuery } from './use-account-query.ts';

/** One way in which this user can step up now. `address` is the full current email or phone (digits). */
export type AvailableMethod =
  | { readonly method: 'password' }
  | { readonly method: 'email'; readonly address: string }
  | { readonly method: 'phone'; readonly address: string };

/**
 * The ways that this user has.
 *
 * - `none`: no password, email or phone at all; a first password can be set without step-up.
 * - `hidden`: the server says there is one, but the tenant's policy, the token's scopes or the host's rules hide which.
 * - `error`: the account could not be read; reading it again may help.
 */
export type StepUpMethodsResult =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly methods: readonly AvailableMethod[] }
  | { readonly status: 'none' }
  | { readonly status: 'hidden' }
  | { readonly status: 'error' };

/** What `/oidc/me` adds where the tenant's policy hides the account's own addresses. */
const withClaims = (account: Account, claims: UserInfo | undefined): Account => ({
  ...account,
  primaryEmail: account.primaryEmail === undefined ? claims?.email : account.primaryEmail,
  primaryPhone: account.primaryPhone === undefined ? claims?.phone_number : account.primaryPhone,
});

const visible = ({ hasPassword, primaryEmail, primaryPhone }: Account): AvailableMethod[] => [
  ...(hasPassword ? [{ method: 'password' as const }] : []),
  ...(primaryEmail ? [{ method: 'email' as const, address: primaryEmail }] : []),
  ...(primaryPhone ? [{ method: 'phone' as const, address: primaryPhone }] : []),
];

/**
 * The ways in which the signed-in user can verify, those that the host offers, in the order of ease. Addresses that the
 * tenant's policy hides are asked of `/oidc/me`, once there is something to verify for.
 */
export const useStepUpMethods = (): StepUpMethodsResult => {
  const { stepUp } = useAccountCore();
  const account = useAccount();
  const isAsked = useSyncExternalStore(
    stepUp.subscribe,
    () => stepUp.pending() !== undefined,
    () => false,
  );
  const { data } = account;
  const canVerify = data !== undefined && data.hasSecurityVerificationMethod !== false;
  const isHidden = data?.primaryEmail === undefined || data.primaryPhone === undefined;
  const needed = canVerify && isHidden && (isAsked || visible(data).length === 0);
  const claims = useAccountQuery({ ...userInfoQuery, enabled: needed });

  if (account.status === 'loading') return { status: 'loading' };
  if (account.status !== 'ready') return { status: 'error' };
  if (needed && claims.status === 'loading') return { status: 'loading' };

  const { hasPassword, hasSecurityVerificationMethod } = account.data;
  const isOffered = ({ method }: { readonly method: StepUpMethod }) =>
    stepUp.rules.methods?.includes(method) ?? true;
  const methods = visible(withClaims(account.data, claims.data)).filter(isOffered);
  if (methods.length > 0) return { status: 'ready', methods };
  if (hasSecurityVerificationMethod === false) return { status: 'none' };
  // Nothing can be seen, but there may be a password: the server decides.
  const password = [{ method: 'password' as const }].filter(isOffered);
  if (hasPassword === undefined && password.length > 0) {
    return { status: 'ready', methods: password };
  }
  return { status: 'hidden' };
};
