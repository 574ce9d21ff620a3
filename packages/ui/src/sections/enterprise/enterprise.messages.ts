import { defineMessages } from '../../i18n/define-messages.ts';

/** Texts of the enterprise accounts. */
export const enterpriseMessages = defineMessages('enterprise', {
  title: 'Your organization',
  description: 'You sign in with your organization’s account here.',
  managed: 'Managed by your organization',
});
