'use client';
import { useCallback, useRef, useState } from 'react';
import type { Problem } from '../core/problem.ts';
import type { ActionResult } from '../data/use-account-mutation.ts';
import { useProblemText } from '../forms/use-form-result.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import type { ToastInput } from '../primitives/toast-store.ts';
import { useAnnounce } from '../primitives/use-announce.ts';
import { useToast } from '../primitives/use-toast.ts';
import { frameMessages } from './frame.messages.ts';

/** Tells how an action ended: a toast when it is done, the section's notice when it failed, nothing when cancelled. */
export type Feedback = {
  readonly notice: string | undefined;
  /** What the notice tells. */
  readonly problem: Problem | undefined;
  /**
   * Shows the end of an action; true when it is done. The toast offers what may come next, else to undo what can be
   * undone.
   */
  readonly show: (
    result: ActionResult<unknown>,
    done: string,
    next?: ToastInput['action'],
  ) => boolean;
  readonly clear: () => void;
};

/** True for a refusal that locks the section from now on; the reason stands in the section then. */
export const isLocking = ({ reason }: Problem): boolean =>
  reason !== undefined && reason !== 'last_method';

/** The notice of one section and the toasts of its actions. */
export const useFeedback = (): Feedback => {
  const t = useMessages(frameMessages);
  const text = useProblemText();
  const toast = useToast();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<Problem>();
  const shown = useRef<string>(undefined);
  const told = useRef(new WeakSet<object>());

  const show = useCallback<Feedback['show']>(
    (result, done, next) => {
      // Two presses may have the same end; it is told once.
      if (told.current.has(result)) return result.status === 'done';
      told.current.add(result);
      const failure = result.status === 'failed' ? result.problem : undefined;
      const isSaidByLock = failure !== undefined && isLocking(failure);
      setProblem(isSaidByLock ? undefined : failure);
      if (isSaidByLock) announce(text(failure), 'assertive');
      if (result.status !== 'done') return false;

      const undo = result.undo && {
        label: t('undo'),
        onAction: async () => {
          const end = await result.undo?.();
          if (end?.status === 'done') toast({ message: t('undone') });
          // The section may have left the page meanwhile, and its notice with it.
          if (end?.status === 'failed') toast({ message: text(end.problem), tone: 'danger' });
        },
      };
      // One way back at a time: of two, no one could tell which is which.
      const replaces = undo && shown.current;
      shown.current = toast({ message: done, action: next ?? undo, replaces });
      return true;
    },
    [t, text, toast, announce],
  );
  const clear = useCallback(() => setProblem(undefined), []);
  return { notice: problem && text(problem), problem, show, clear };
};
