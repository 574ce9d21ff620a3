/** A capital of Georgian is a letter for whole words in capitals, and most fonts do not have it. */
const withoutCapitals = /\p{Script=Georgian}/u;

const capital = (letter: string, locale: string | undefined): string => {
  if (withoutCapitals.test(letter)) return letter;
  const [first = letter, ...rest] = letter.toLocaleUpperCase(locale).normalize('NFC');
  // Of a letter that becomes two, such as a ligature, the first stands for it; marks belong to their letter.
  return [first, ...rest.filter((sign) => /\p{M}/u.test(sign))].join('');
};

const firstLetter = (word: string, locale: string | undefined): string => {
  // One letter in Dutch.
  if (locale !== undefined && /^nl\b/i.test(locale) && /^ij/i.test(word)) return 'IJ';
  return capital(/^.\p{M}*/u.exec(word)?.[0] ?? '', locale);
};

const knownLocale = (locale: string | undefined) => {
  try {
    return locale === undefined ? undefined : Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
};

/**
 * One or two capital letters that stand for a name: of the first and the last word. An email address
 * counts by the part before its `@`; a name without letters or digits gives an empty string.
 *
 * @param locale the user's language, which decides what a capital is; the browser's without it
 */
export function initials(name: string | null | undefined, locale?: string): string {
  const text = (name ?? '')
    .normalize('NFC')
    .replace(/@.*$/u, '')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const first = words.at(0);
  const last = words.length > 1 ? words.at(-1) : undefined;
  const language = knownLocale(locale);
  const letters = [first, last].flatMap((word) => (word ? [firstLetter(word, language)] : []));
  // Arabic letters would join into a word of their own: a zero-width non-joiner keeps them apart.
  return letters.join(/\p{Script=Arabic}/u.test(letters[0] ?? '') ? '\u200c' : '');
}
