'use client';
import { useCallback } from 'react';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import type { FormResult } from '../../forms/form-result.ts';
import { useFormEnd } from '../../frame/use-form-end.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { tokenProblem } from './token-problem.ts';
import { tokensMessages } from './tokens.messages.ts';

/** Turns the end of a write into what a form about tokens shows. `onRefused` is told about what ends the form. */
export const useTokenEnd = (
  onRefused: (result: ActionResult) => void,
): ((result: ActionResult<unknown>, expiryField?: string) => FormResult) => {
  const t = useMessages(tokensMessages);
  const { step } = useFormEnd(onRefused);
  return useCallback(
    (result, expiryField = 'expiry') => {
      if (result.status !== 'failed') return { status: result.status };
      const own = tokenProblem(result.problem);
      if (!own) return step(result);
      const field = own.field === 'expiry' ? expiryField : own.field;
      return { status: 'failed', message: t(own.key), ...(field && { field }) };
    },
    [step, t],
  );
};
