'use client';
import { useCallback, useState } from 'react';
import type { ActionResult } from '../data/use-account-mutation.ts';
import { useProblemText } from '../forms/use-form-result.ts';
import { useToast } from '../primitives/use-toast.ts';

/** Tells how an action ended: a toast when it is done, the section's notice when it failed, nothing when cancelled. */
export type Report = {
  readonly notice: string | undefined;
  /** Shows the end of an action; true when it is done. */
  readonly show: (result: ActionResult<unknown>, done: string) => boolean;
  readonly clear: () => void;
};

/** The notice of one section and the toasts of its actions. */
export const useReport = (): Report => {
  const text = useProblemText();
  const toast = useToast();
  const [notice, setNotice] = useState<string>();
  const show = useCallback(
    (result: ActionResult<unknown>, done: string) => {
      setNotice(result.status === 'failed' ? text(result.problem) : undefined);
      if (result.status === 'done') toast({ message: done, tone: 'success' });
      return result.status === 'done';
    },
    [text, toast],
  );
  const clear = useCallback(() => setNotice(undefined), []);
  return { notice, show, clear };
};
