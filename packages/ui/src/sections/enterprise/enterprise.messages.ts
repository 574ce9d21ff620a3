import { defineMessages } from '../../i18n/define-messages.ts';

/** Texts of the enterprise accounts. */
export const enterpriseMessages = defineMessages('enterprise', {
  title: 'Your organisation',
  description: 'You sign in with your organisation’s account here.',
  managed: 'Managed by your organisation',
});
