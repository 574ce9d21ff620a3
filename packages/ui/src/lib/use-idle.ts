'use client';
import { useEffect } from 'react';

/** Runs `work` once when the browser is idle after the first paint: for prefetching what an intent may need. */
export const useIdle = (work: () => void): void => {
  useEffect(() => {
    // Safari has no requestIdleCallback yet; a second is idle enough for a prefetch.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(work, 1000);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(work, { timeout: 5000 });
    return () => cancelIdleCallback(handle);
  }, [work]);
};
