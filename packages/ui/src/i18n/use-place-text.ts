'use client';
import { useCallback } from 'react';
import { useLanguage } from './use-messages.tsx';

/** Where something happened, as far as it is known. `country` is an ISO 3166 code. */
export type Place = {
  readonly city?: string | null | undefined;
  readonly country?: string | null | undefined;
};

const countryName = (country: string, locale: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
  } catch {
    // No code: whatever it is, it is better than nothing.
    return country;
  }
};

/** Names a place in the user's language: "Oxford, United Kingdom"; `undefined` when nothing is known. */
export const usePlaceText = (): ((place: Place) => string | undefined) => {
  const { locale } = useLanguage();
  return useCallback(
    ({ city, country }) => {
      const names = [city, country && countryName(country, locale)].filter(Boolean);
      if (names.length === 0) return undefined;
      const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
      return list.format(names.map(String));
    },
    [locale],
  );
};
