'use client';
import { useCallback } from 'react';
import { type Problem, problemRules } from '../core/problem.ts';
import type { ActionResult } from '../data/use-account-mutation.ts';
import { basicProblemTexts } from '../i18n/basic-problem-texts.ts';
import { formatMessage } from '../i18n/format-message.ts';
import type { ProblemKey } from '../i18n/problem.messages.ts';
import { useLanguage } from '../i18n/use-messages.tsx';
import type { FormResult } from './form-result.ts';

/** Writes a problem in the user's language. */
export const useProblemText = (): ((problem: Problem) => string) => {
  const { locale, translations } = useLanguage();
  return useCallback(
    ({ messageKey, values }) => {
      const known: Readonly<Partial<Record<ProblemKey, string>>> =
        problemRules.peek()?.texts ?? basicProblemTexts;
      const text = translations.problems?.[messageKey] ?? known[messageKey];
      return formatMessage(text ?? basicProblemTexts.unexpected, values, locale);
    },
    [locale, translations],
  );
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
