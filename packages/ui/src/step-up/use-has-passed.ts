'use client';
import { useEffect, useReducer } from 'react';
import { timeLeft } from '../lib/time-left.ts';

/** Whether a moment (milliseconds since the epoch) has passed; renders again when it does. Never without a moment. */
export const useHasPassed = (moment: number | undefined): boolean => {
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  const left = moment === undefined ? undefined : timeLeft(moment);

  useEffect(() => {
    if (left === undefined || left <= 0) return undefined;
    const timer = setTimeout(lookAgain, left);
    return () => clearTimeout(timer);
  });

  return left !== undefined && left <= 0;
};
