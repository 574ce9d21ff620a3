'use client';
import { useCallback } from 'react';
import { dateTimeFormat } from '../lib/intl-formatters.ts';
import { useLanguage } from './use-messages.tsx';

/**
 * Writes a moment (ISO 8601, or milliseconds since the epoch) as a date in the user's language: "12 Mar 2026". Empty for
 * what is no moment.
 */
export const useDateText = (): ((moment: string | number) => string) => {
  const { locale } = useLanguage();
  return useCallback(
    (moment) => {
      const date = new Date(moment);
      if (Number.isNaN(date.getTime())) return typeof moment === 'string' ? moment : '';
      return dateTimeFormat(locale, { dateStyle: 'medium' }).format(date);
    },
    [locale],
  );
};
