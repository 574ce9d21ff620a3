'use client';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { useLinkAppearance } from '../data/use-link-appearance.ts';
import { useTenantSettings } from '../data/use-tenant-settings.ts';
import { canonicalLocale } from '../i18n/canonical-locale.ts';
import { matchLanguage } from '../i18n/match-language.ts';
import { LanguageProvider, type Translations, useLanguage } from '../i18n/use-messages.tsx';
import { usePart } from '../theme/use-part.ts';
import type { LanguageLoaders } from './languages.ts';
import { mergeTranslations } from './merge-translations.ts';
import { wantedLanguages } from './wanted-languages.ts';

/** Props of `AccountLanguage`. */
export type AccountLanguageProps = {
  /** The languages to offer beside English: `languages` for those that come with the package. */
  readonly languages: LanguageLoaders;
  /** The language that the user chose in the host; absent, the tenant and the browser decide. */
  readonly locale?: string | undefined;
  readonly children?: ReactNode;
};

const browserLanguages = (): readonly string[] =>
  typeof navigator === 'undefined' ? [] : navigator.languages;

type Loaded = { readonly language: string; readonly translations: Translations };

/**
 * Shows what is below in the user's language, whose texts it loads. What is below starts its work at once and is shown
 * when the texts are there; those of the `AccountProvider` above win over them. English where nothing else fits, and
 * where the texts could not be loaded. Needs an `AccountProvider` above; goes around `AccountCenter` or `AccountRoot`.
 */
export const AccountLanguage = ({ languages, locale: given, children }: AccountLanguageProps) => {
  const { locales } = useLinkAppearance();
  const offered = ['en', ...Object.keys(languages)];
  // A link asks for the languages that it was written in; one of them that is not offered counts for nothing.
  const locale = locales?.find((tag) => matchLanguage([tag], offered)) ?? given;
  const part = usePart();
  const { translations: own } = useLanguage();
  const { status, settings } = useTenantSettings();
  const { chosen } = useAccountCore();
  useEffect(() => {
    // Messages of the server follow what the user chose. What the browser wants it learns from the browser.
    chosen.locale = locale;
    return () => {
      chosen.locale = undefined;
    };
  }, [chosen, locale]);

  const decided = locale !== undefined || status !== 'loading';
  const wanted = locale === undefined ? wantedLanguages(settings, browserLanguages()) : [locale];
  const match = matchLanguage(wanted, offered);
  const { language, locale: tag } = match ?? { language: 'en', locale: 'en' };

  const [loaded, setLoaded] = useState<Loaded>();
  const load = decided ? languages[language] : undefined;
  useEffect(() => {
    if (!load) return undefined;
    let live = true;
    const show = (translations: Translations) => {
      if (live) setLoaded({ language, translations });
    };
    load().then(show, () => show({}));
    return () => {
      live = false;
    };
  }, [load, language]);

  const ready = decided && (!load || loaded?.language === language);
  // While another language is on its way, the one that is there stays.
  const shown = load ? loaded?.translations : undefined;
  const value = useMemo(
    () => ({ locale: canonicalLocale(tag), translations: mergeTranslations(shown, own) }),
    [tag, shown, own],
  );
  return (
    <div {...part('language')} hidden={!ready && loaded === undefined}>
      <LanguageProvider value={value}>{children}</LanguageProvider>
    </div>
  );
};
