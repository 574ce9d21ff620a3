'use client';
import { useCallback } from 'react';
import type { Problem } from '../core/problem.ts';
import type { ActionResult } from '../data/use-account-mutation.ts';
import { problemMessages } from '../i18n/problem.messages.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import type { FormResult } from './form-result.ts';

/** Writes a problem in the user's language. */
export const useProblemText = (): ((problem: Problem) => string) => {
  const t = useMessages(problemMessages);
  return useCallback((problem) => t(problem.messageKey), [t]);
};

/** Turns the end of an action into what a form shows: the problem's text, at its field if it has one. */
export const useFormResult = (): ((result: ActionResult<unknown>) => FormResult) => {
  const text = useProblemText();
  return useCallback(
    (result) => {
      if (result.status !== 'failed') return { status: result.status };
      const { problem } = result;
      const field = problem.kind === 'field' ? problem.field : undefined;
      return { status: 'failed', message: text(problem), ...(field && { field }) };
    },
    [text],
  );
};
