/** Constructing an `Intl` object costs as much as some 80 uses of it, so each is kept by its locale and options. */
const cached = <Options, Formatter>(create: (locale: string, options?: Options) => Formatter) => {
  const formatters = new Map<string, Formatter>();
  return (locale: string, options?: Options): Formatter => {
    const key = options ? `${locale} ${JSON.stringify(options)}` : locale;
    let formatter = formatters.get(key);
    if (!formatter) {
      formatter = create(locale, options);
      formatters.set(key, formatter);
    }
    return formatter;
  };
};

/** The `Intl.DateTimeFormat` of a locale. Throws a `RangeError` for an unknown time zone. */
export const dateTimeFormat = cached(
  (locale, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/** The `Intl.RelativeTimeFormat` of a locale, with words such as "yesterday". */
export const relativeTimeFormat = cached(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
);

/** The `Intl.NumberFormat` of a locale. */
export const numberFormat = cached(
  (locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** The `Intl.PluralRules` of a locale. */
export const pluralRules = cached((locale) => new Intl.PluralRules(locale));

/** The `Intl.ListFormat` of a locale. */
export const listFormat = cached(
  (locale, options?: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
);

/** The `Intl.DisplayNames` of a locale. */
export const displayNames = cached(
  (locale, options: Intl.DisplayNamesOptions = { type: 'region' }) =>
    new Intl.DisplayNames(locale, options),
);
