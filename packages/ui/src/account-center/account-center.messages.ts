import { defineMessages } from '../i18n/define-messages.ts';

/** Texts of the frame around the sections: navigation and what concerns the whole page. */
export const accountCenterMessages = defineMessages('accountCenter', {
  navigation: 'Account settings',
  back: 'All settings',
  signIn: 'Sign-in',
  signInHint: 'How you sign in and how we reach you.',
  offline: 'You are offline. Changes can be made when the connection is back.',
  ended: 'Your session has ended. Sign in again to continue.',
  signInAgain: 'Sign in again',
  failed: 'Your account could not be loaded.',
  retry: 'Try again',
  empty: 'There is nothing here that you can change.',
  messages: 'Messages',
  dismiss: 'Dismiss',
});
