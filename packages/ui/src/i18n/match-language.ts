const read = (tag: string): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  } catch {
    // Whatever it is, it names no language.
    return undefined;
  }
};

const closeness = (wanted: Intl.Locale, tag: string): number => {
  const offered = read(tag);
  if (offered?.language !== wanted.language || offered.script !== wanted.script) return 0;
  return offered.region === wanted.region ? 2 : 1;
};

/** A language that is spoken here, and the tag that asked for it. */
export type LanguageMatch = {
  /** One of the tags that are offered: `de`. */
  readonly language: string;
  /** What asked for it: `de-AT`, by which dates and numbers are written. */
  readonly locale: string;
};

/**
 * Finds the first of the wanted languages that is offered. `de-AT` is served by `de`, `zh-TW` by `zh-Hant` and not by
 * `zh-Hans`: another script is another language to its reader, another region is not.
 *
 * @param wanted BCP 47 tags, the most wanted first
 * @param offered BCP 47 tags
 */
export const matchLanguage = (
  wanted: readonly string[],
  offered: readonly string[],
): LanguageMatch | undefined => {
  for (const tag of wanted) {
    const locale = read(tag);
    if (!locale) continue;
    const [best] = offered
      .map((language) => ({ language, closeness: closeness(locale, language) }))
      .filter((candidate) => candidate.closeness > 0)
      .sort((a, b) => b.closeness - a.closeness);
    if (best) return { language: best.language, locale: tag.replaceAll('_', '-') };
  }
  return undefined;
};
