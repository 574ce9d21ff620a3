import { defineMessages } from '../i18n/define-messages.ts';

/** Texts around every section: what is said when it, or a part of it, cannot be shown. */
export const frameMessages = defineMessages('frame', {
  loading: 'Loading',
  retry: 'Try again',
  cancel: 'Cancel',
  undo: 'Undo',
  undone: 'Undone.',
  broken: 'This part of the page could not be shown.',
  notLoaded: 'This could not be loaded. Check your connection and try again.',
});
