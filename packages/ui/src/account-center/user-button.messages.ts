import { defineMessages } from '../i18n/define-messages.ts';

/** Texts of the user button and its menu. */
export const userButtonMessages = defineMessages('userButton', {
  menu: 'Account of {name}',
  unnamed: 'Your account',
  manage: 'Manage account',
  signOut: 'Sign out',
});
