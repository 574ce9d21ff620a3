import type { PasswordRule } from '../../core/problem-codes.ts';
import { defineMessages } from '../../i18n/define-messages.ts';

/** Texts of the password section. */
export const passwordMessages = defineMessages('password', {
  title: 'Password',
  isSet: 'You have a password',
  empty: 'No password',
  hidden: 'Not shown here',
  add: 'Set password',
  change: 'Change password',
  newPassword: 'New password',
  repeat: 'Repeat the new password',
  show: 'Show password',
  hide: 'Hide password',
  required: 'Enter a password.',
  mismatch: 'The two passwords are not the same.',
  unmet: 'This password does not meet the rules below.',
  rules: 'Your password',
  ruleLength: 'At least {min, plural, one {# character} other {# characters}}',
  ruleTooLong: 'At most {max, plural, one {# character} other {# characters}}',
  ruleTypes: 'At least {count} of these: small letters, capital letters, numbers, symbols',
  ruleCharacters: 'Only English letters, numbers and common symbols',
  ruleRepetition: 'Not mostly repeated or sequential characters like “aaa” or “123”',
  rulePersonal: 'Not mostly your name, username, email or phone number',
  ruleWords: 'Not mostly words that your organization forbids',
  ruleLeaked: 'Not known from a data leak (checked when you save)',
  leaked: 'This password is known from a data leak. Choose a different one.',
  refused: '{rule}.',
  met: 'met',
  notMet: 'not met',
  pending: 'not checked yet',
  others: 'Other devices stay signed in.',
  save: 'Save password',
  cancel: 'Cancel',
  added: 'Password set.',
  changed: 'Password changed.',
  signOutOthers: 'Sign out everywhere else',
  nowhereElse: 'You are not signed in anywhere else.',
});

/** The text of each password rule. */
export const ruleTexts = {
  length: 'ruleLength',
  tooLong: 'ruleTooLong',
  types: 'ruleTypes',
  characters: 'ruleCharacters',
  repetition: 'ruleRepetition',
  personal: 'rulePersonal',
  words: 'ruleWords',
  leaked: 'ruleLeaked',
} as const satisfies Record<PasswordRule, keyof typeof passwordMessages.texts>;
