import { defineMessages } from '../i18n/define-messages.ts';

/** Texts for users who have nothing to verify with and prove themselves by a fresh sign-in. */
export const signInAgainMessages = defineMessages('signInAgain', {
  title: 'Sign in again to continue',
  text: 'Your account has no password, email or phone to verify it’s you with. Sign in again, and you come back to this page to finish.',
  orPassword: 'Or set a password to verify with from now on.',
  signIn: 'Sign in again',
  back: 'You’re signed in again. You can finish now.',
});
