import { defineMessages } from './define-messages.ts';

/** Texts of the links to the tenant's own pages. */
export const supportMessages = defineMessages('support', {
  label: 'Terms, privacy and support',
  terms: 'Terms of use',
  privacy: 'Privacy policy',
  contact: 'Contact support',
  newTab: 'opens in a new tab',
});
