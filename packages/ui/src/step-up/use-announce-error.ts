'use client';
import { useCallback } from 'react';
import type { FormResult } from '../forms/form-result.ts';
import { useAnnounce } from '../primitives/use-announce.ts';

/**
 * Reads out the error at a field when the field has the focus already: a description that changes under the focus is
 * not read by itself. Errors that are no field's are read by their notice.
 */
export const useAnnounceError = (): ((result: FormResult) => void) => {
  const announce = useAnnounce();
  return useCallback(
    (result) => {
      const isHeard = !(document.activeElement instanceof HTMLInputElement);
      if (result.status === 'failed' && result.field && !isHeard) {
        announce(result.message, 'assertive');
      }
    },
    [announce],
  );
};
