import { defineMessages } from '../i18n/define-messages.ts';

/** Texts around every section: what is said when it cannot be shown. */
export const frameMessages = defineMessages('frame', {
  loading: 'Loading',
  retry: 'Try again',
  broken: 'This part of the page could not be shown.',
});
