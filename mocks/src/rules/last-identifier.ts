import { assertThat } from '../http/request-error.ts';
import type { StoredUser, UserPatch } from '../state/user-model.ts';

/**
 * Refuses a change that would leave a user without user name, email, phone, social or enterprise
 * identity. Passwords and passkeys do not count.
 */
export const assertIdentifierRemains = (user: StoredUser, change: UserPatch): void => {
  const { username, primaryEmail, primaryPhone, identities, ssoIdentities } = {
    ...user,
    ...change,
  };
  const remains =
    username ||
    primaryEmail ||
    primaryPhone ||
    Object.keys(identities).length > 0 ||
    ssoIdentities.length > 0;
  assertThat(remains, 'user.last_sign_in_method_required');
};
