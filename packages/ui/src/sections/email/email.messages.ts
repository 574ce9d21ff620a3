import { defineMessages } from '../../i18n/define-messages.ts';

/** Texts of the email section. */
export const emailMessages = defineMessages('email', {
  title: 'Email',
  empty: 'No email',
  hidden: 'Not shown here',
  add: 'Add email',
  change: 'Change email',
  remove: 'Remove email',
  newEmail: 'New email address',
  hint: 'We’ll send a code to this address to check that it is yours.',
  required: 'Enter an email address.',
  invalid: 'Enter an email address like name@example.com.',
  several: 'Enter one address only.',
  same: 'This is your current email. Enter a different one.',
  tooLong: 'This address is too long.',
  sendCode: 'Send code',
  confirm: 'Confirm',
  back: 'Use another address',
  cancel: 'Cancel',
  added: 'Email added.',
  changed: 'Email changed.',
  removed: 'Email removed.',
  removeTitle: 'Remove your email?',
  removeBody: '{email} will no longer be connected to your account. You won’t get codes there.',
  removeConfirm: 'Remove email',
});
