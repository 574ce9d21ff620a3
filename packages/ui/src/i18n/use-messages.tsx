'use client';
import { createContext, Fragment, type ReactNode, useContext, useMemo } from 'react';
import type { MessageDefinition } from './define-messages.ts';
import { formatMessage, formatParts, type MessageValue } from './format-message.ts';

/** Texts by namespace and key, as a language file or a host's overrides give them; English fills what is missing. */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/** The language in force: a BCP 47 tag and its texts. */
export type Language = { readonly locale: string; readonly translations: Translations };

const LanguageContext = createContext<Language>({ locale: 'en', translations: {} });

/** Gives the components below their language. */
export const LanguageProvider = LanguageContext.Provider;

/** The language in force. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** Writes the texts of one surface in the language in force. */
export type Translate<Texts extends Record<string, string>> = {
  (key: keyof Texts & string, values?: Readonly<Record<string, MessageValue>>): string;
  /** As the call itself, but a placeholder may be filled with an element. */
  rich(key: keyof Texts & string, values: Readonly<Record<string, ReactNode>>): ReactNode;
};

/** The values that are text or numbers: they go into the text itself, and plurals are chosen by them. */
const onlyTexts = (
  values: Readonly<Record<string, ReactNode>>,
): Readonly<Record<string, MessageValue>> =>
  Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, MessageValue] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );

/** The texts of a surface as a function of key and values. */
export const useMessages = <Texts extends Record<string, string>>(
  definition: MessageDefinition<string, Texts>,
): Translate<Texts> => {
  const { locale, translations } = useLanguage();
  return useMemo(() => {
    const pattern = (key: keyof Texts & string): string =>
      translations[definition.namespace]?.[key] ?? definition.texts[key] ?? key;
    const translate = (
      key: keyof Texts & string,
      values?: Readonly<Record<string, MessageValue>>,
    ) => formatMessage(pattern(key), values, locale);
    const rich = (key: keyof Texts & string, values: Readonly<Record<string, ReactNode>>) =>
      formatParts(pattern(key), onlyTexts(values), locale).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change order
        <Fragment key={index}>
          {'text' in part ? part.text : part.slot in values ? values[part.slot] : `{${part.slot}}`}
        </Fragment>
      ));
    return Object.assign(translate, { rich });
  }, [definition, locale, translations]);
};
