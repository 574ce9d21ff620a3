'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { isFocusLost } from './active-element.ts';

/** Puts the focus on `target` when something closes that had the focus inside, so that it is never lost. */
export const useReturnFocus = (isOpen: boolean, target: RefObject<HTMLElement | null>): void => {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen && isFocusLost()) target.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, target]);
};
