export { type LanguageMatch, matchLanguage } from './i18n/match-language.ts';
export type { Translations } from './i18n/use-messages.tsx';
export { AccountLanguage, type AccountLanguageProps } from './locales/account-language.tsx';
export { type LanguageLoaders, languages } from './locales/languages.ts';
