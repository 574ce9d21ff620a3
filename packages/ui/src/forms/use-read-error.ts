'use client';
import { useCallback } from 'react';
import { activeElement } from '../lib/active-element.ts';
import { useAnnounce } from '../primitives/use-announce.ts';

/**
 * Reads out the error of an input that has the focus already: a description that changes under the focus is not read
 * by itself. Any other input takes the focus because of its error, and that reads it out.
 */
export const useReadError = (): ((name: string | undefined, message: string) => void) => {
  const announce = useAnnounce();
  return useCallback(
    (name, message) => {
      const focused = activeElement();
      const isThere = focused instanceof HTMLInputElement && focused.name === name;
      if (isThere) announce(message, 'assertive');
    },
    [announce],
  );
};
