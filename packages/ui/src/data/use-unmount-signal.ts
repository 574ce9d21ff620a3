'use client';
import { useCallback, useEffect, useRef } from 'react';

/** Gives a signal that is aborted when the component is gone: for what only it is waiting for. */
export const useUnmountSignal = (): (() => AbortSignal) => {
  const controller = useRef<AbortController>(undefined);
  const present = useRef(true);

  useEffect(() => {
    present.current = true;
    return () => {
      present.current = false;
      // A component that is mounted again at once (strict mode, a moved tree) goes on waiting.
      setTimeout(() => {
        if (present.current) return;
        controller.current?.abort();
        controller.current = undefined;
      });
    };
  }, []);

  return useCallback(() => {
    controller.current ??= new AbortController();
    return controller.current.signal;
  }, []);
};
