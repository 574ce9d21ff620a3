'use client';
import { useCallback, useRef } from 'react';

/** Starts some work unless other work that was started here is still under way. */
export type SingleFlight = (work: () => Promise<unknown>) => Promise<void>;

/**
 * A guard for what one press starts. State comes too late for that: a second press in the same moment meets a component
 * that was not drawn again yet.
 */
export const useSingleFlight = (): SingleFlight => {
  const isUnderWay = useRef(false);
  return useCallback(async (work) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      await work();
    } finally {
      isUnderWay.current = false;
    }
  }, []);
};
