'use client';
import { type RefObject, useInsertionEffect, useRef } from 'react';

/** A ref that always holds the value of the last committed render, for callbacks that outlive one. */
export const useLatest = <Value>(value: Value): RefObject<Value> => {
  const ref = useRef(value);
  useInsertionEffect(() => {
    ref.current = value;
  });
  return ref;
};
