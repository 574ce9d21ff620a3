'use client';
import { useAccountCore } from '../core/account-provider.tsx';
import { useTenantSettings } from '../data/use-tenant-settings.ts';
import { type BuiltInSection, sections } from '../sections/index.ts';

/** The built-in sections, without those that need something that is not there: a backend, a page of the tenant. */
export const useOfferedSections = (): readonly BuiltInSection[] => {
  const { client } = useAccountCore();
  const { settings } = useTenantSettings();
  const offer = { hasBackend: client.hasBackend, settings };
  return sections.filter(({ isOffered }) => isOffered?.(offer) ?? true);
};
