'use client';
import { useAccountCore } from '../core/account-provider.tsx';
import { useSettings } from '../data/use-settings.ts';
import { type SectionEntry, sections } from '../sections/index.ts';

/** The built-in sections, without those that need something that is not there: a backend, a page of the tenant. */
export const useOfferedSections = (): readonly SectionEntry[] => {
  const { client } = useAccountCore();
  const { settings } = useSettings();
  const offer = { hasBackend: client.hasBackend, settings };
  return sections.filter(({ isOffered }) => isOffered?.(offer) ?? true);
};
