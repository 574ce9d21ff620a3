import { firstVisible } from './visible-text.ts';

/**
 * The name that fits a language best: of the locale itself, of its language, of another place with that language,
 * in English, else any.
 *
 * @param names by BCP 47 tag
 */
export const nameIn = (
  names: Readonly<Record<string, string>>,
  locale: string,
): string | undefined => {
  const [language = locale] = locale.split('-');
  const sibling = Object.keys(names).find((tag) => tag.split('-')[0] === language);
  return firstVisible(
    names[locale],
    names[language],
    sibling === undefined ? undefined : names[sibling],
    names.en,
    ...Object.values(names),
  );
};
