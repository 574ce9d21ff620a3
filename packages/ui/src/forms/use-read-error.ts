'use client';
import { useCallback } from 'react';
import { useAnnounce } from '../primitives/use-announce.ts';

/**
 * Reads out the error of an input that has the focus already: a description that changes under the focus is not read
 * by itself. Any other input takes the focus because of its error, and that reads it out.
 */
export const useReadError = (): ((name: string | undefined, message: string) => void) => {
  const announce = useAnnounce();
  return useCallback(
    (name, message) => {
      const { activeElement } = document;
      const isThere = activeElement instanceof HTMLInputElement && activeElement.name === name;
      if (isThere) announce(message, 'assertive');
    },
    [announce],
  );
};
