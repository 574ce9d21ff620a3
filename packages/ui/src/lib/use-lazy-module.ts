'use client';
import { useEffect, useState } from 'react';
import type { LazyModule } from './lazy-module.ts';

/**
 * The module once it is wanted and loaded, else `undefined`. It is loaded first and set as state then, so that
 * nothing waits for React's throttled Suspense fallback. A failed load is thrown while rendering, for the
 * nearest error boundary.
 */
export function useLazyModule<M>(lazy: LazyModule<M>, wanted: boolean): M | undefined {
  const [state, setState] = useState<{ module?: M; error?: unknown; failed?: boolean }>({});
  const present = lazy.peek() ?? state.module;

  useEffect(() => {
    if (!wanted || present) return undefined;
    let live = true;
    lazy.load().then(
      (module) => {
        if (live) setState({ module });
      },
      (error: unknown) => {
        if (live) setState({ error, failed: true });
      },
    );
    return () => {
      live = false;
    };
  }, [lazy, wanted, present]);

  if (state.failed) throw state.error;
  return wanted ? present : undefined;
}
