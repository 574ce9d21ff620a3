import { languages } from '@account-center/ui/languages';
import { pseudo, pseudoMirrored } from '@account-center/ui/locales/pseudo';
import type { Translations } from '../../../packages/ui/src/i18n/use-messages.tsx';

const loaders: Readonly<Record<string, () => Promise<Translations>>> = {
  en: async () => ({}),
  ...languages,
  'en-XA': async () => pseudo,
  'ar-XB': async () => pseudoMirrored,
};

/** The texts of the toolbar's language, before a story is drawn. */
export const loadLanguage = async ({
  globals,
}: {
  globals: Readonly<Record<string, unknown>>;
}): Promise<{ translations: Translations }> => ({
  translations: (await loaders[String(globals.locale)]?.()) ?? {},
});
