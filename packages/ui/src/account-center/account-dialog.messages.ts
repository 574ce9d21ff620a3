import { defineMessages } from '../i18n/define-messages.ts';

/** Texts of the account center in a dialog. */
export const accountDialogMessages = defineMessages('accountDialog', {
  title: 'Account settings',
  close: 'Close',
});
