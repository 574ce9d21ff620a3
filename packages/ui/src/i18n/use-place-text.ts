'use client';
import { useCallback } from 'react';
import { displayNames } from '../lib/intl-formatters.ts';
import { deviceMessages } from './device.messages.ts';
import { useLanguage, useMessages } from './use-messages.tsx';

/** Where something happened, as far as it is known. `country` is an ISO 3166 code. */
export type Place = {
  readonly city?: string | null | undefined;
  readonly country?: string | null | undefined;
};

const countryName = (country: string, locale: string): string => {
  try {
    return displayNames(locale, { type: 'region' }).of(country) ?? country;
  } catch {
    // No code: whatever it is, it is better than nothing.
    return country;
  }
};

/** Names a place in the user's language: "Oxford, United Kingdom"; `undefined` when nothing is known. */
export const usePlaceText = (): ((place: Place) => string | undefined) => {
  const { locale } = useLanguage();
  const t = useMessages(deviceMessages);
  return useCallback(
    (place) => {
      const city = place.city || undefined;
      const country = place.country ? countryName(place.country, locale) : undefined;
      return city && country ? t('place', { city, country }) : (city ?? country);
    },
    [t, locale],
  );
};
