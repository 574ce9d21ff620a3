import { createStoredChoice } from './stored-choice.ts';

/** The languages to choose from; `browser` leaves it to the browser and the tenant. */
export const languageChoices = ['browser', 'en', 'de', 'ar'] as const;

/** The language of the account center: `[language, choose]`. The product around it speaks English. */
export const useLanguage = createStoredChoice('harbor:language', languageChoices, () => undefined);
