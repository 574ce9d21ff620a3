'use client';
import { useCallback } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { readProblem } from '../core/problem.ts';
import { forgetSignIn, leaveToSignIn } from '../core/sign-in-departure.ts';
import type { StepUpPurpose } from '../core/step-up.ts';
import { takesSignIn } from '../core/step-up-rules.ts';
import { useAccount } from '../data/use-account.ts';
import type { ActionResult } from '../data/use-account-mutation.ts';
import { useFreshSignIn } from '../data/use-fresh-sign-in.ts';

/**
 * Gives a function that sends the user to sign in again as a proof for what is asked, and back to this page; `done` means
 * that the user is about to leave it. `undefined` where that proves nothing, or the user can verify.
 */
export const useSignInAgain = (
  purpose: StepUpPurpose | undefined,
): (() => Promise<ActionResult>) | undefined => {
  const core = useAccountCore();
  const freshSignIn = useFreshSignIn();
  const owner = useAccount().data?.id;
  const signInAgain = useCallback(async (): Promise<ActionResult> => {
    if (!freshSignIn || !owner || !purpose) return { status: 'cancelled' };
    leaveToSignIn({ owner, purpose });
    try {
      await freshSignIn.signIn();
      return { status: 'done', data: undefined };
    } catch (error) {
      forgetSignIn();
      const problem = await readProblem(error);
      if (!problem) return { status: 'cancelled' };
      core.report(error);
      return { status: 'failed', problem };
    }
  }, [core, freshSignIn, owner, purpose]);
  return freshSignIn && owner && purpose && takesSignIn(purpose) ? signInAgain : undefined;
};
