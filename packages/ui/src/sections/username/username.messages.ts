import { defineMessages } from '../../i18n/define-messages.ts';

/** Texts of the username section. */
export const usernameMessages = defineMessages('username', {
  title: 'Username',
  empty: 'No username',
  hidden: 'Not shown here',
  add: 'Add username',
  change: 'Change username',
  remove: 'Remove username',
  newUsername: 'New username',
  required: 'Enter a username.',
  floor: 'Start with a letter or an underscore, then letters, numbers and underscores.',
  tooShort: 'Use at least {min, plural, one {# character} other {# characters}}.',
  tooLong: 'Use at most {max, plural, one {# character} other {# characters}}.',
  uppercase: 'Use no capital letters.',
  lowercase: 'Use no small letters.',
  numbers: 'Use no numbers.',
  underscore: 'Use no underscores.',
  same: 'This is your current username. Enter a different one.',
  rules: 'Your username',
  ruleLength: '{min} to {max, plural, one {# character} other {# characters}}',
  ruleCharacters: 'Only {allowed}',
  ruleStart: 'No number at the start',
  allowedLowercase: 'small letters',
  allowedUppercase: 'capital letters',
  allowedNumbers: 'numbers',
  allowedUnderscore: 'underscores',
  met: 'met',
  notMet: 'not met',
  pending: 'not checked yet',
  save: 'Save username',
  cancel: 'Cancel',
  added: 'Username added.',
  changed: 'Username changed.',
  removed: 'Username removed.',
  removeTitle: 'Remove your username?',
  removeBody: 'You won’t be able to sign in as {username} any more, and others may take this name.',
  removeConfirm: 'Remove username',
});

/** The text of each username rule. */
export const ruleTexts = {
  length: 'ruleLength',
  characters: 'ruleCharacters',
  start: 'ruleStart',
} as const satisfies Record<string, keyof typeof usernameMessages.texts>;
