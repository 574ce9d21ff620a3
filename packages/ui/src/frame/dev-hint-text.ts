import type { AccountField } from '../core/field-access.ts';
import type { LockReason } from '../core/problem-codes.ts';
import type { DevHintTopic } from './dev-hint-topic.ts';

/** What is wrong with the set-up, and what mends it. `undefined` for what no set-up would change. */
export type DevHintText = {
  readonly problem: string;
  readonly remedy: string;
  /** What to write or to register, as it is to be copied. */
  readonly code?: string;
};

/** The scope that shows a field to the app. Source: the user claims of Logto's scopes. */
const scopes: Readonly<Partial<Record<AccountField, string>>> = {
  name: 'profile',
  avatar: 'profile',
  username: 'profile',
  profile: 'profile',
  email: 'email',
  phone: 'phone',
  social: 'identities',
  mfa: 'identities',
  passkey: 'identities',
  customData: 'custom_data',
  session: 'urn:logto:scope:sessions',
  trustedDevice: 'urn:logto:scope:trusted_devices',
};

const lockText = (field: AccountField, reason: LockReason): DevHintText | undefined => {
  const scope = scopes[field];
  if (reason === 'scope_missing' && scope) {
    return {
      problem: `The access token lacks the scope "${scope}".`,
      remedy:
        'Ask for it in LogtoConfig.scopes, or take them all from accountScopes; then sign out and in again, since a session keeps the scopes that it began with.',
      code: scope,
    };
  }
  if (reason === 'policy_read_only') {
    return {
      problem: `The account center settings of Logto do not let users edit "${field}".`,
      remedy: 'In the Console: Sign-in & account › Account center › set the field to "Edit".',
      // The whole object is replaced by that route, so that the other fields have to be sent along.
      code: `PATCH /api/account-center { "fields": { …the others, "${field}": "Edit" } }`,
    };
  }
  if (reason === 'third_party_client') {
    return {
      problem: 'This application is registered as a third-party application.',
      remedy:
        'Logto lets those read an account and not change it. Register the app as a first-party application.',
    };
  }
  return undefined;
};

const backendText = (feature: 'tokens' | 'deletion'): DevHintText => ({
  problem: `${feature === 'tokens' ? 'Access tokens' : 'The deletion of the account'} cannot be offered without a backend.`,
  remedy:
    'Logto has no route for it that a browser may call. Serve @account-center/server from your app and name its address; or leave the section out.',
  code: '<AccountProvider backend="/account-backend">',
});

/** The text of a hint, in English: it is for whoever builds the app. */
export const devHintText = (
  topic: DevHintTopic,
  origin: string = location.origin,
): DevHintText | undefined => {
  switch (topic.kind) {
    case 'locked':
      return lockText(topic.field, topic.reason);
    case 'backend':
      return backendText(topic.feature);
    case 'settings':
      return {
        problem: 'The settings of the Logto tenant could not be read.',
        remedy:
          'Logto sends no CORS headers for them, so that a page on another origin has to be given them: by the server package as backend, by the settings property, or by a proxy. Until then the page infers what it may show from the account.',
        code: '<AccountProvider backend="/account-backend">',
      };
    case 'origin':
      return {
        problem: `Logto does not take passkeys that are made on ${origin}.`,
        remedy:
          'Add the origin to the related origins of the account center, or serve this page from the domain of Logto. PATCH /api/account-center',
        code: `"webauthnRelatedOrigins": ["${origin}"]`,
      };
    case 'redirect':
      return {
        problem: 'Social providers send users back to an address of this app.',
        remedy:
          'Register it at each provider, beside the one of Logto, and render <SocialCallback /> there. socialRedirectUri of <AccountProvider> changes it.',
        code: new URL(topic.uri, origin).href,
      };
  }
};
