'use client';
import { useCallback } from 'react';
import type { Problem } from '../core/problem.ts';
import type { ActionResult } from '../data/use-account-mutation.ts';
import type { FormResult } from '../forms/form-result.ts';
import { useFormResult } from '../forms/use-form-result.ts';
import { useReadError } from '../forms/use-read-error.ts';
import { isLocking } from './use-feedback.ts';

/** Turns the end of an action into what the form shows, and tells the section about those that end the form. */
export type FormEnd = {
  /** For an action after which the form goes on: only a refusal that locks the section ends it. */
  readonly step: (result: ActionResult) => FormResult;
  /** For the action that the form is for: `done` ends it too. */
  readonly finish: (result: ActionResult) => FormResult;
};

/**
 * Sends the ends of a form's actions where they belong: to the form, and what ends it to `onEnd`.
 * `ownWords` tells a problem in the words of the section instead of the usual ones.
 */
export const useFormEnd = (
  onEnd: (result: ActionResult) => void,
  ownWords?: (problem: Problem) => string | undefined,
): FormEnd => {
  const toResult = useFormResult();
  const readError = useReadError();
  const step = useCallback(
    (result: ActionResult): FormResult => {
      const shown = toResult(result);
      if (result.status !== 'failed' || shown.status !== 'failed') return shown;
      if (isLocking(result.problem)) onEnd(result);
      const message = ownWords?.(result.problem) ?? shown.message;
      readError(shown.field, message);
      return { ...shown, message };
    },
    [toResult, readError, onEnd, ownWords],
  );
  const finish = useCallback(
    (result: ActionResult) => {
      if (result.status === 'done') onEnd(result);
      return step(result);
    },
    [step, onEnd],
  );
  return { step, finish };
};
