'use client';
import { useState } from 'react';
import type { Problem } from '../core/problem.ts';

/** A failed read as it is shown. `busy`: it is being read again. */
export type ShownProblem = { readonly problem: Problem; readonly busy: boolean };

/**
 * What failed, also while it is tried again: the message and its button stay until there is an answer, so that
 * nothing flashes and the focus stays where it is.
 */
export const useLastProblem = (
  status: string,
  problem: Problem | undefined,
): ShownProblem | undefined => {
  const [last, setLast] = useState<Problem>();
  const isAgain = status === 'loading' && last !== undefined;
  const shown = isAgain ? last : problem;
  if (shown?.error !== last?.error) setLast(shown);
  return shown && { problem: shown, busy: isAgain };
};
