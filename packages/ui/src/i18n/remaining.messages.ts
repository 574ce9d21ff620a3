import { defineMessages } from './define-messages.ts';

/** What a user can still sign in with after something is removed. */
export const remainingMessages = defineMessages('remaining', {
  remains: 'You can still sign in with {methods}.',
  uncertain: 'Make sure that you can still sign in another way.',
  username: 'your username',
  email: 'your email',
  phone: 'your phone number',
  social: 'your {name} account',
  enterprise: 'your organization’s single sign-on',
});
