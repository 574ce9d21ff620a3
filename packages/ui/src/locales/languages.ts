import type { Translations } from '../i18n/use-messages.tsx';

/** How the texts of languages are loaded, by BCP 47 tag. English is there without being loaded. */
export type LanguageLoaders = Readonly<Record<string, () => Promise<Translations>>>;

/** The languages that come with the package beside English, each a chunk of its own. */
export const languages = {
  de: async () => (await import('./de.ts')).de,
  ar: async () => (await import('./ar.ts')).ar,
} satisfies LanguageLoaders;
