const explicitRegion = (locale: string): string | undefined => {
  try {
    return new Intl.Locale(locale).region;
  } catch {
    return undefined;
  }
};

const likelyRegion = (locale: string): string | undefined => {
  try {
    return new Intl.Locale(locale).maximize().region;
  } catch {
    return undefined;
  }
};

/**
 * The country where someone with these languages most likely is, as an ISO 3166 code: the region of the first locale
 * that names one, else the usual one of the first language.
 *
 * @param locales BCP 47 tags, the most important first
 * @example regionOf(['en', 'de-CH']) // 'CH'
 */
export const regionOf = (locales: readonly string[]): string | undefined => {
  const named = locales.map(explicitRegion).find(Boolean);
  return named ?? locales.map(likelyRegion).find(Boolean);
};
