import type { FakeContext } from '../context.ts';
import type { SignInMethod } from '../state/tenant-model.ts';
import type { StoredUser } from '../state/user-model.ts';

/** What someone typed to say who they are: its kind, its plain form, and the user it belongs to. */
export type TypedIdentifier = {
  type: SignInMethod['identifier'];
  value: string;
  user: StoredUser | undefined;
};

const digitsOf = (text: string) => text.replaceAll(/[^\d]/g, '');

/** Reads an identifier as an email address, as a phone number (digits, signs allowed) or as a user name. */
export const findTypedUser = ({ users, tenant }: FakeContext, typed: string): TypedIdentifier => {
  const value = typed.trim();
  if (value.includes('@')) return { type: 'email', value, user: users.findByEmail(value) };
  if (/^\+?[\d\s().-]{6,}$/.test(value)) {
    const digits = digitsOf(value);
    return { type: 'phone', value: digits, user: users.findByPhone(digits) };
  }
  const { caseSensitive } = tenant.current.signInExperience.usernamePolicy;
  return { type: 'username', value, user: users.findByUsername(value, caseSensitive) };
};

/** How the tenant lets people sign in with a kind of identifier, if at all. */
export const methodOf = (
  { tenant }: FakeContext,
  type: SignInMethod['identifier'],
): SignInMethod | undefined =>
  tenant.current.signInExperience.signIn.methods.find(({ identifier }) => identifier === type);
