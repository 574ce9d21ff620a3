/** The English texts of one surface under its own namespace; the type every other language must fill. */
export type MessageDefinition<
  Namespace extends string = string,
  Texts extends Record<string, string> = Record<string, string>,
> = { readonly namespace: Namespace; readonly texts: Texts };

/**
 * Declares the texts of one surface. A text may hold `{name}` placeholders and
 * `{count, plural, one {# code} other {# codes}}` choices (see `formatMessage`).
 *
 * @param namespace the key under which a language file translates these texts
 * @param texts English, by key
 */
export const defineMessages = <
  const Namespace extends string,
  const Texts extends Record<string, string>,
>(
  namespace: Namespace,
  texts: Texts,
): MessageDefinition<Namespace, Texts> => ({ namespace, texts });
