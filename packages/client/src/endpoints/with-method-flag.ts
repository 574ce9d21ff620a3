import type { Account } from '../schemas/account.ts';

/** Logto before 1.41 does not say whether there is anything to verify with; the keys that it depends on may. */
export const withMethodFlag = (value: Account): Account => {
  const { hasSecurityVerificationMethod, hasPassword, primaryEmail, primaryPhone } = value;
  const parts = [hasPassword, primaryEmail, primaryPhone];
  const isTold = hasSecurityVerificationMethod !== undefined;
  if (isTold || (parts.includes(undefined) && !parts.some(Boolean))) return value;
  return { ...value, hasSecurityVerificationMethod: parts.some(Boolean) };
};
