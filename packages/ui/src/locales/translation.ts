import type { definitions } from './definitions.ts';

/**
 * A whole language: the texts of every surface, by namespace and key, with the placeholders of the English text.
 * Plurals have the forms that `Intl.PluralRules` knows for the language.
 */
export type Translation = {
  readonly [Definition in (typeof definitions)[number] as Definition['namespace']]: Readonly<
    Record<keyof Definition['texts'], string>
  >;
};
