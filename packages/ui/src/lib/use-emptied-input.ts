'use client';
import { type RefObject, useEffect } from 'react';

/**
 * Empties a field that has gone from the page: whatever still holds the element (the browser's own memory of the focus,
 * a password manager) holds no secret with it.
 */
export const useEmptiedInput = (
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
): void => {
  useEffect(() => {
    const element = field.current;
    return () => {
      // Strict mode says goodbye to one that stays.
      if (!element || element.isConnected) return;
      element.value = '';
      element.defaultValue = '';
    };
  }, [field]);
};
