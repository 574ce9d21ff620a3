'use client';
import { useCallback } from 'react';
import { useLanguage } from '../i18n/use-messages.tsx';
import { nameIn } from '../lib/name-in.ts';
import { useTenantSettings } from './use-tenant-settings.ts';

/** The name of a social provider by its target, in the user's language; the target itself without settings. */
export const useProviderName = (): ((target: string) => string) => {
  const { settings } = useTenantSettings();
  const { locale } = useLanguage();
  return useCallback(
    (target) => {
      const connectors = settings?.signInExperience.socialConnectors ?? [];
      const names = connectors.find((connector) => connector.target === target)?.name;
      return (names && nameIn(names, locale)) ?? target;
    },
    [settings, locale],
  );
};
