import type { MessageDefinition } from '../i18n/define-messages.ts';
import type { definitions } from './definitions.ts';

/** The message definitions of all sections and shared parts. */
export type Definitions = (typeof definitions)[number];

/** The texts that a language gives for one message definition. */
export type TextsOf<Definition extends MessageDefinition> = Readonly<
  Record<keyof Definition['texts'], string>
>;

/**
 * A whole language: the texts of every surface, by namespace and key, with the placeholders of the English text.
 * Plurals have the forms that `Intl.PluralRules` knows for the language.
 */
export type Translation = {
  readonly [Definition in Definitions as Definition['namespace']]: TextsOf<Definition>;
};
