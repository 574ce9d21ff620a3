'use client';
import { useAccountCore } from '../core/account-provider.tsx';
import type { StepUpMethod } from '../core/step-up.ts';
import { useAccount } from './use-account.ts';

/** One way in which this user can step up now. `address` is the full current email or phone (digits). */
export type AvailableMethod =
  | { readonly method: 'password' }
  | { readonly method: 'email'; readonly address: string }
  | { readonly method: 'phone'; readonly address: string };

/**
 * The ways that this user has.
 *
 * - `none`: no password, email or phone at all; a first password can be set without step-up.
 * - `hidden`: the server says there is one, but the tenant's policy or the token's scopes hide which.
 * - `error`: the account could not be read; reading it again may help.
 */
export type StepUpMethodsResult =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly methods: readonly AvailableMethod[] }
  | { readonly status: 'none' }
  | { readonly status: 'hidden' }
  | { readonly status: 'error' };

/** The ways in which the signed-in user can verify, those that the host offers, in the order of ease. */
export const useStepUpMethods = (): StepUpMethodsResult => {
  const { stepUp } = useAccountCore();
  const account = useAccount();
  if (account.status === 'loading') return { status: 'loading' };
  if (account.status !== 'ready') return { status: 'error' };

  const { hasPassword, primaryEmail, primaryPhone, hasSecurityVerificationMethod } = account.data;
  const offered = (method: StepUpMethod) => stepUp.rules.methods?.includes(method) ?? true;
  const methods: AvailableMethod[] = [];
  if (hasPassword && offered('password')) methods.push({ method: 'password' });
  if (primaryEmail && offered('email')) methods.push({ method: 'email', address: primaryEmail });
  if (primaryPhone && offered('phone')) methods.push({ method: 'phone', address: primaryPhone });
  if (methods.length > 0) return { status: 'ready', methods };
  return { status: hasSecurityVerificationMethod === false ? 'none' : 'hidden' };
};
