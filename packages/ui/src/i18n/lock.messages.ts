import { defineMessages } from './define-messages.ts';

/** Why a control is locked, by reason. */
export const lockMessages = defineMessages('locks', {
  policy_read_only: 'Your organization does not allow this to be changed.',
  sso_managed: 'This is managed by your organization.',
  third_party_client: 'This app may show your account, but not change it.',
  scope_missing: 'This app was not given access to this.',
  last_method: 'This is your only way to sign in. Add another one before you remove it.',
  no_method: 'Set a password first, so that we can verify it’s you.',
  unsupported_browser: 'Your browser does not support this.',
  backend_missing: 'This is not available in this app.',
});
