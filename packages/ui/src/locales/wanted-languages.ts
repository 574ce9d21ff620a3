import type { TenantSettings } from '@account-center/client';

/**
 * The languages to look for, the most wanted first. Logto's rule for its own pages: the browser's languages where the
 * tenant detects them, then the tenant's.
 *
 * @param settings absent when there are none to be had
 * @param browser BCP 47 tags, as in `navigator.languages`
 */
export const wantedLanguages = (
  settings: TenantSettings | undefined,
  browser: readonly string[],
): readonly string[] => {
  const { autoDetect = true, fallbackLanguage = 'en' } =
    settings?.signInExperience.languageInfo ?? {};
  return autoDetect ? [...browser, fallbackLanguage] : [fallbackLanguage];
};
