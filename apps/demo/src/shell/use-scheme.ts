import { createStoredChoice } from './stored-choice.ts';

/** The color schemes to choose from; `system` is the browser's. */
export const schemes = ['system', 'light', 'dark'] as const;

/** The color scheme of the page: `[scheme, choose]`. The account center follows the page. */
export const useScheme = createStoredChoice('harbor:scheme', schemes, (scheme) => {
  document.documentElement.dataset.scheme = scheme;
});
