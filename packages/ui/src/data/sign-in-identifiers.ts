import type { Account, TenantSettings } from '@account-center/client';

/** An identifier with which a user signs in. Logto counts these; passwords and passkeys are none. */
export type UserIdentifier =
  | { readonly kind: 'username' | 'email' | 'phone'; readonly value: string }
  | { readonly kind: 'social'; readonly value: string }
  | { readonly kind: 'enterprise'; readonly value: string };

/** The identifiers that the account response shows, the enterprise ones not among them. */
export const identifiersOf = (account: Account): UserIdentifier[] => [
  ...(account.username ? [{ kind: 'username' as const, value: account.username }] : []),
  ...(account.primaryEmail ? [{ kind: 'email' as const, value: account.primaryEmail }] : []),
  ...(account.primaryPhone ? [{ kind: 'phone' as const, value: account.primaryPhone }] : []),
  ...Object.keys(account.identities ?? {}).map((value) => ({ kind: 'social' as const, value })),
];

/** True when policy or scopes hide identifiers that the user may have. */
export const hasHiddenIdentifiers = ({
  username,
  primaryEmail,
  primaryPhone,
  identities,
}: Account): boolean => [username, primaryEmail, primaryPhone, identities].includes(undefined);

/**
 * True when a user can really sign in with an identifier: the tenant's sign-in takes it, with a password that the user
 * has or with a code. What is not known does not count against it.
 */
export const isUsable = (
  { kind, value }: UserIdentifier,
  { hasPassword }: Account,
  settings: TenantSettings | undefined,
): boolean => {
  const experience = settings?.signInExperience;
  if (kind === 'enterprise') return true;
  if (kind === 'social') {
    return experience?.socialConnectors.some(({ target }) => target === value) ?? true;
  }
  const mayHavePassword = hasPassword !== false;
  // No one gets a code for a username.
  if (!experience) return kind !== 'username' || mayHavePassword;
  const method = experience.signIn.methods.find(({ identifier }) => identifier === kind);
  if (!method) return false;
  const byCode = kind !== 'username' && method.verificationCode !== false;
  return byCode || (method.password !== false && mayHavePassword);
};
