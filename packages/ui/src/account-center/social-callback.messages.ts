import { defineMessages } from '../i18n/define-messages.ts';

/** Texts of the page that social providers send users back to. */
export const socialCallbackMessages = defineMessages('socialCallback', {
  working: 'One moment…',
  done: 'Done. You can close this window.',
  refused: 'This could not be finished',
  refusedBody: 'This sign-in was not started here, or it took too long. Nothing was connected.',
  back: 'Back to your settings',
  close: 'Close this window',
});
