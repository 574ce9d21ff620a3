import { assertThat } from '../http/request-error.ts';
import type { StoredUser } from '../state/user-model.ts';
import { phoneTwins } from './phone.ts';

const same = (left: string | null, right: string) => left?.toLowerCase() === right.toLowerCase();

/** An identifier that someone wants to have. */
export type WantedIdentifier =
  | { email: string }
  | { phone: string }
  | { username: string; caseSensitive: boolean }
  | { identity: { target: string; id: string } };

const check = (wanted: WantedIdentifier): [code: string, has: (user: StoredUser) => boolean] => {
  if ('email' in wanted) {
    return ['user.email_already_in_use', (user) => same(user.primaryEmail, wanted.email)];
  }
  if ('phone' in wanted) {
    const twins = phoneTwins(wanted.phone);
    return ['user.phone_already_in_use', (user) => twins.includes(user.primaryPhone ?? '')];
  }
  if ('username' in wanted) {
    const { username, caseSensitive } = wanted;
    return [
      'user.username_already_in_use',
      (user) => (caseSensitive ? user.username === username : same(user.username, username)),
    ];
  }
  const { target, id } = wanted.identity;
  return ['user.identity_already_in_use', (user) => user.identities[target]?.userId === id];
};

/** Refuses an identifier that another user has: 422. */
export const assertFree = (
  users: readonly StoredUser[],
  wanted: WantedIdentifier,
  exceptId?: string,
): void => {
  const [code, has] = check(wanted);
  assertThat(!users.some((user) => user.id !== exceptId && has(user)), code, { status: 422 });
};
