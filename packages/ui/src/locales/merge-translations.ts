import type { Translations } from '../i18n/use-messages.tsx';

/** The texts of a language with the host's own words over them. */
export const mergeTranslations = (
  language: Translations | undefined,
  own: Translations,
): Translations =>
  language
    ? {
        ...language,
        ...Object.fromEntries(
          Object.entries(own).map(([surface, texts]) => [
            surface,
            { ...language[surface], ...texts },
          ]),
        ),
      }
    : own;
