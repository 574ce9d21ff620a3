'use client';
import type { MfaFactor } from '@account-center/client';
import { queryKeys } from '../../core/query-keys.ts';
import type { Lock, SectionState } from '../../data/section-state.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { removeFactor } from '../../data/use-factor-removal.ts';
import { useMfaFactors } from '../../data/use-mfa-factors.ts';
import { useMfaOffer } from '../../data/use-mfa-offer.ts';

/** The backup codes that the server keeps, without the codes themselves. */
export type BackupCodesSet = {
  /** Of what is to be removed with them: mostly one, but a used-up set may stand beside a newer one. */
  readonly ids: readonly string[];
  /** ISO 8601. */
  readonly addedAt: string | undefined;
  /** How many are unused. */
  readonly remaining: number;
  /** The server shows its first set alone; false when that is not the one with unused codes. */
  readonly readable: boolean;
};

/** Backup codes without a look. */
export type BackupCodesState = SectionState<{
  /** `null` when there are none, `undefined` when this app may not see them. */
  readonly set: BackupCodesSet | null | undefined;
  /** Why nothing can be changed. */
  readonly lock: Lock;
  /** Whether the tenant offers them: else those that are there can only be removed. */
  readonly offered: boolean;
  /** Nothing else is set up: the server takes no codes then, and those that are there are of no use. */
  readonly alone: boolean;
}> & {
  readonly remove: AccountAction<Pick<BackupCodesSet, 'ids'>>;
};

const setOf = (factors: readonly MfaFactor[]): BackupCodesSet | null => {
  const sets = factors.filter(({ type }) => type === 'BackupCode');
  const [first] = sets;
  const newest = sets.at(-1);
  if (!first || !newest) return null;
  const remaining = sets.reduce((sum, { remainCodes = 0 }) => sum + remainCodes, 0);
  return {
    ids: sets.map(({ id }) => id),
    addedAt: newest.createdAt,
    remaining,
    readable: (first.remainCodes ?? 0) === remaining,
  };
};

/**
 * Backup codes: how many are left, and remove them. `useRevealBackupCodes` shows them, `useGenerateBackupCodes`
 * makes new ones.
 */
export const useBackupCodes = (): BackupCodesState => {
  const section = useMfaFactors('mfa');
  const { offers } = useMfaOffer();
  const remove = useAccountMutation({
    action: 'mfa.remove',
    write: async (client, { ids }: Pick<BackupCodesSet, 'ids'>) => {
      for (const id of ids) await removeFactor(client, { id });
    },
    invalidates: [queryKeys.mfa],
    event: 'backup-codes.removed',
    field: 'mfa',
  });

  if (section.status !== 'ready') return { ...section, remove };
  const { factors, lock } = section;
  const set = factors && setOf(factors);
  const offered = offers('BackupCode');
  const isHidden = factors === undefined && lock !== 'scope_missing';
  if (isHidden || (!offered && !set)) return { status: 'hidden', remove };
  return {
    status: 'ready',
    set,
    lock,
    offered,
    alone: !factors?.some(({ type }) => type === 'Totp' || type === 'WebAuthn'),
    remove,
  };
};
