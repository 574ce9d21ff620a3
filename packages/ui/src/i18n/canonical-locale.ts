const isKnown = (locale: string): boolean => {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
};

/**
 * The language tag in the form that `Intl` takes (BCP 47): `pt_BR`, as some systems write it, is `pt-BR`. What is no
 * language tag at all becomes English, because `Intl` would throw while the page renders.
 */
export const canonicalLocale = (locale: string): string => {
  const tag = locale.split('.')[0]?.replaceAll('_', '-') ?? '';
  return isKnown(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? 'en') : 'en';
};
