'use client';
import { useCallback, useState } from 'react';

/** A value that someone else may keep: theirs when it is given, else one of our own. Either way they are told. */
export const useControlled = <Value>(
  given: Value | undefined,
  initial: Value,
  onChange: ((next: Value) => void) | undefined,
): readonly [Value, (next: Value) => void] => {
  const [own, setOwn] = useState(initial);
  const set = useCallback(
    (next: Value) => {
      setOwn(next);
      onChange?.(next);
    },
    [onChange],
  );
  return [given ?? own, set];
};
