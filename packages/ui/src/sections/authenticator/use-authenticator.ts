'use client';
import type { Lock, SectionState } from '../../data/section-state.ts';
import type { AccountAction } from '../../data/use-account-mutation.ts';
import { type FactorToRemove, useFactorRemoval } from '../../data/use-factor-removal.ts';
import { useMfaFactors } from '../../data/use-mfa-factors.ts';
import { useMfaOffer } from '../../data/use-mfa-offer.ts';

/** An authenticator app that is set up. `addedAt` is ISO 8601, absent when it is not known. */
export type Authenticator = { readonly id: string; readonly addedAt?: string | undefined };

/** The authenticator app without a look. */
export type AuthenticatorState = SectionState<{
  /** `null` when there is none, `undefined` when this app may not see it. */
  readonly authenticator: Authenticator | null | undefined;
  /** Why nothing can be changed. */
  readonly lock: Lock;
  /** Whether the tenant offers it: else the present one can only be removed. */
  readonly offered: boolean;
  /** No authenticator app or passkey would be left after a removal. */
  readonly isLast: boolean;
  /** There are backup codes, which are of no use alone. */
  readonly hasBackupCodes: boolean;
}> & {
  readonly remove: AccountAction<FactorToRemove>;
};

/** The authenticator app: see and remove it; `useSetUpAuthenticator` sets one up or replaces it. */
export const useAuthenticator = (): AuthenticatorState => {
  const section = useMfaFactors('mfa');
  const { offers } = useMfaOffer();
  const remove = useFactorRemoval('mfa', 'authenticator.removed');

  if (section.status !== 'ready') return { ...section, remove };
  const { factors, lock } = section;
  const isHidden = factors === undefined && lock !== 'scope_missing';
  const present = factors?.find(({ type }) => type === 'Totp');
  const offered = offers('Totp');
  if (isHidden || (!offered && !present)) return { status: 'hidden', remove };
  return {
    status: 'ready',
    authenticator: present
      ? { id: present.id, addedAt: present.createdAt }
      : factors === undefined
        ? undefined
        : null,
    lock,
    offered,
    // A kind that is not known counts as well.
    isLast: !factors?.some(({ type }) => type !== 'Totp' && type !== 'BackupCode'),
    hasBackupCodes: factors?.some(({ type }) => type === 'BackupCode') ?? false,
    remove,
  };
};
