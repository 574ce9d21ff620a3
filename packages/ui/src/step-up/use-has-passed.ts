'use client';
import { useEffect, useState } from 'react';

/** Whether a moment (milliseconds since the epoch) has passed; renders again when it does. Never without a moment. */
export const useHasPassed = (moment: number | undefined): boolean => {
  const [now, setNow] = useState(() => Date.now());
  const left = moment === undefined ? undefined : moment - Math.max(now, Date.now());

  useEffect(() => {
    if (left === undefined || left <= 0) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), left);
    return () => clearTimeout(timer);
  }, [left]);

  return left !== undefined && left <= 0;
};
