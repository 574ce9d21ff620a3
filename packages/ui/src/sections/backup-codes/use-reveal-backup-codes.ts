'use client';
import type { BackupCodes } from '@account-center/client';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useAccountCore } from '../../core/account-provider.tsx';
import type { Problem } from '../../core/problem.ts';
import { useAccountMutation } from '../../data/use-account-mutation.ts';
import { useUserState } from '../../data/use-user-state.ts';

/** One backup code in clear text. `usedAt` is ISO 8601. */
export type BackupCode = BackupCodes['codes'][number];

/**
 * The stored backup codes. They are in this state alone, and gone with the component that uses it.
 *
 * - `locked`: reading needs step-up; show a gate. It is read as soon as the user has verified.
 * - `error`: `reload` tries again.
 */
export type UseRevealBackupCodesResult =
  | { readonly status: 'locked' | 'loading' }
  | { readonly status: 'ready'; readonly codes: readonly BackupCode[] }
  | { readonly status: 'error'; readonly problem: Problem; readonly reload: () => Promise<void> };

/** Reads the stored backup codes, which needs step-up. */
export const useRevealBackupCodes = (): UseRevealBackupCodesResult => {
  const { stepUp } = useAccountCore();
  const record = useSyncExternalStore(stepUp.subscribe, stepUp.record, stepUp.record);
  const [codes, setCodes] = useUserState<readonly BackupCode[]>();
  const { run, isPending, problem } = useAccountMutation<void, BackupCodes>({
    action: 'mfa.backupCodes',
    write: (client) => client.mfa.backupCodes(),
  });

  const read = useCallback(async () => {
    const result = await run();
    if (result.status === 'done') setCodes(result.data.codes);
  }, [run, setCodes]);

  const isVerified = record !== undefined;
  useEffect(() => {
    if (isVerified) void read();
  }, [isVerified, read]);

  if (codes) return { status: 'ready', codes };
  if (problem) return { status: 'error', problem, reload: read };
  return { status: isVerified || isPending ? 'loading' : 'locked' };
};
