import { defineMessages } from '../i18n/define-messages.ts';

/** Texts of the page that social providers send users back to. */
export const socialCallbackMessages = defineMessages('socialCallback', {
  working: 'One moment…',
  done: 'Done. You can close this window.',
  refused: 'This could not be finished',
  refusedBody:
    'Nothing here was waiting for this answer, or it came too late. Nothing was connected.',
  back: 'Back to your settings',
  close: 'Close this window',
});
