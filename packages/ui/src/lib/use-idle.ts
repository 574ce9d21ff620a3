'use client';
import { useEffect } from 'react';
import { whenUserIsActive } from './user-activity.ts';

type Connection = { readonly saveData?: boolean; readonly effectiveType?: string };

/** Whether the user pays for bytes, or waits long for them: then nothing is loaded ahead of need. */
const isDataScarce = (): boolean => {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  return connection?.saveData === true || /^(slow-)?2g$/.test(connection?.effectiveType ?? '');
};

/**
 * Prefetches what the user may need next: runs `work` once when the user has started to interact with the page and the
 * browser is idle. A page that is only looked at loads nothing more. Does nothing on a slow connection or with
 * Save-Data.
 */
export const useIdle = (work: () => void): void => {
  useEffect(() => {
    if (isDataScarce()) return undefined;
    let cancelIdle: (() => void) | undefined;
    const cancelActivity = whenUserIsActive(() => {
      // Safari has no requestIdleCallback yet; a moment after the first move is idle enough for a prefetch.
      if (typeof requestIdleCallback !== 'function') {
        const timer = setTimeout(work, 200);
        cancelIdle = () => clearTimeout(timer);
        return;
      }
      const handle = requestIdleCallback(work, { timeout: 500 });
      cancelIdle = () => cancelIdleCallback(handle);
    });
    return () => {
      cancelActivity();
      cancelIdle?.();
    };
  }, [work]);
};
