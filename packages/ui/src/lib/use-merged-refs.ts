'use client';
import { type ForwardedRef, type RefCallback, useCallback } from 'react';

function assign<T>(ref: ForwardedRef<T> | undefined, value: T | null): void {
  if (typeof ref === 'function') ref(value);
  else if (ref) ref.current = value;
}

/** One stable callback ref that fills two refs: a part's own and the one that was forwarded to it. */
export function useMergedRefs<T>(
  first: ForwardedRef<T> | undefined,
  second: ForwardedRef<T> | undefined,
): RefCallback<T> {
  return useCallback(
    (value: T | null) => {
      assign(first, value);
      assign(second, value);
    },
    [first, second],
  );
}
