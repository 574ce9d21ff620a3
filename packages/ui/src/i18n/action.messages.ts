import { defineMessages } from './define-messages.ts';

/** The short words on the buttons of rows. What they are about is in the button's full name and stands beside it. */
export const actionMessages = defineMessages('actions', {
  add: 'Add',
  change: 'Change',
  set: 'Set',
});
