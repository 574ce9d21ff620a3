import { defineMessages } from '../i18n/define-messages.ts';

/** Texts of the frame around the sections: navigation and what concerns the whole page. */
export const accountCenterMessages = defineMessages('accountCenter', {
  navigation: 'Account settings',
  back: 'All settings',
  profile: 'Profile',
  profileHint: 'What others see of you.',
  signIn: 'Sign-in',
  signInHint: 'How you sign in and how we reach you.',
  secondStep: 'Second step',
  secondStepHint: 'A second proof that it is you when you sign in.',
  access: 'Devices and apps',
  accessHint: 'Where you are signed in, and what has access to your account.',
  account: 'Account',
  accountHint: 'Leave for good.',
  offline: 'You are offline. Changes can be made when the connection is back.',
  ended: 'Your session has ended. Sign in again to continue.',
  endedWithDraft:
    'Your session has ended. Sign in again to continue. What you typed is kept for you.',
  returned: 'Your session had ended, so you had to sign in again.',
  returnedWithDraft:
    'Your session had ended, so you had to sign in again. What you typed is still there.',
  resume: 'Continue where you were',
  signInAgain: 'Sign in again',
  readOnly: 'This app may show your account, but not change it',
  readOnlyHint:
    'To change something, open the account settings of the service that you signed in with.',
  backTo: 'Back to {place}',
  continueTo: 'Continue to {place}',
  linkDone: 'All done',
  linkDoneHint: 'Your change is saved. You can go on at {place}.',
  linkUnavailable: 'What this link is for cannot be done here.',
  failed: 'Your account could not be loaded.',
  loading: 'Loading',
  retry: 'Try again',
  empty: 'There is nothing here that you can change.',
  messages: 'Messages',
  dismiss: 'Dismiss',
});
