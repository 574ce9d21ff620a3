'use client';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { StepUpRequest } from '../core/step-up/step-up.ts';

/**
 * What a component does about requests for step-up.
 *
 * - `watch`: sees them, and may ask for one.
 * - `answer`: shows them to the user, before the built-in dialog would.
 * - `fallback`: shows those that no one else does, as the built-in dialog.
 */
export type StepUpRole = 'watch' | 'answer' | 'fallback';

/** The request that this component is to show, or, watching, the one that waits. */
export const useStepUpRequest = (role: StepUpRole): StepUpRequest | undefined => {
  const { stepUp } = useAccountCore();
  const answerer = useMemo(
    () => (role === 'watch' ? undefined : { fallback: role === 'fallback' }),
    [role],
  );
  useEffect(() => (answerer ? stepUp.attach(answerer) : undefined), [stepUp, answerer]);
  const pending = useCallback(() => stepUp.pending(answerer), [stepUp, answerer]);
  return useSyncExternalStore(stepUp.subscribe, pending, pending);
};
