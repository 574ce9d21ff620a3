'use client';
import { useCallback, useState } from 'react';
import type { Problem } from '../core/problem.ts';
import type { ActionResult } from '../data/use-account-mutation.ts';
import { useProblemText } from '../forms/use-form-result.ts';
import { useAnnounce } from '../primitives/use-announce.ts';
import { useToast } from '../primitives/use-toast.ts';

/** Tells how an action ended: a toast when it is done, the section's notice when it failed, nothing when cancelled. */
export type Report = {
  readonly notice: string | undefined;
  /** What the notice tells. */
  readonly problem: Problem | undefined;
  /** Shows the end of an action; true when it is done. */
  readonly show: (result: ActionResult<unknown>, done: string) => boolean;
  readonly clear: () => void;
};

/** True for a refusal that locks the section from now on; the reason stands in the section then. */
export const isLocking = ({ reason }: Problem): boolean =>
  reason !== undefined && reason !== 'last_method';

/** The notice of one section and the toasts of its actions. */
export const useReport = (): Report => {
  const text = useProblemText();
  const toast = useToast();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<Problem>();
  const show = useCallback(
    (result: ActionResult<unknown>, done: string) => {
      const failure = result.status === 'failed' ? result.problem : undefined;
      const isSaidByLock = failure !== undefined && isLocking(failure);
      setProblem(isSaidByLock ? undefined : failure);
      if (isSaidByLock) announce(text(failure), 'assertive');
      if (result.status === 'done') toast({ message: done, tone: 'success' });
      return result.status === 'done';
    },
    [text, toast, announce],
  );
  const clear = useCallback(() => setProblem(undefined), []);
  return { notice: problem && text(problem), problem, show, clear };
};
