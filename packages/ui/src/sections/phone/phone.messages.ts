import { defineMessages } from '../../i18n/define-messages.ts';

/** Texts of the phone section. */
export const phoneMessages = defineMessages('phone', {
  title: 'Phone',
  empty: 'No phone number',
  hidden: 'Not shown here',
  add: 'Add phone number',
  change: 'Change phone number',
  remove: 'Remove phone number',
  country: 'Country or region',
  newPhone: 'New phone number',
  hint: 'We’ll text a code to this number to check that it is yours.',
  required: 'Enter a phone number.',
  tooShort: 'This number is too short.',
  tooLong: 'This number is too long.',
  invalid: 'This is not a phone number that we know. Check it and the country.',
  same: 'This is your current phone number. Enter a different one.',
  sendCode: 'Send code',
  confirm: 'Confirm',
  back: 'Use another number',
  cancel: 'Cancel',
  added: 'Phone number added.',
  changed: 'Phone number changed.',
  removed: 'Phone number removed.',
  removeTitle: 'Remove your phone number?',
  removeBody: '{phone} will no longer be connected to your account. You won’t get codes there.',
  removeConfirm: 'Remove phone number',
});
