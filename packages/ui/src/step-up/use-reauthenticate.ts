'use client';
import { useCallback } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import {
  clearPendingReauthentication,
  savePendingReauthentication,
} from '../core/pending-reauthentication.ts';
import { readProblem } from '../core/problem.ts';
import type { StepUpPurpose } from '../core/step-up/step-up.ts';
import { acceptsReauthentication } from '../core/step-up/step-up-rules.ts';
import { useAccount } from '../data/use-account.ts';
import type { ActionResult } from '../data/use-account-mutation.ts';
import { useReauthentication } from '../data/use-reauthentication.ts';

/**
 * Gives a function that sends the user to sign in again as a proof for what is asked, and back to this page; `done` means
 * that the user is about to leave it. `undefined` where that proves nothing, or the user can verify.
 */
export const useReauthenticate = (
  purpose: StepUpPurpose | undefined,
): (() => Promise<ActionResult>) | undefined => {
  const core = useAccountCore();
  const reauthentication = useReauthentication();
  const owner = useAccount().data?.id;
  const signInAgain = useCallback(async (): Promise<ActionResult> => {
    if (!reauthentication || !owner || !purpose) return { status: 'cancelled' };
    savePendingReauthentication({ owner, purpose });
    try {
      await reauthentication.signIn();
      return { status: 'done', data: undefined };
    } catch (error) {
      clearPendingReauthentication();
      const problem = await readProblem(error);
      if (!problem) return { status: 'cancelled' };
      core.report(error);
      return { status: 'failed', problem };
    }
  }, [core, reauthentication, owner, purpose]);
  return reauthentication && owner && purpose && acceptsReauthentication(purpose)
    ? signInAgain
    : undefined;
};
