import type { Account } from '@account-center/client';

/** What every keyboard can type, and a person can read off: letters, digits, signs and single spaces between them. */
const typable = /^[\p{L}\p{M}\p{N}\p{P}+=^`|~<>$]+(?: [\p{L}\p{M}\p{N}\p{P}+=^`|~<>$]+)*$/u;

const hidden = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/u;

const isTypable = (text: string | null | undefined): text is string =>
  typeof text === 'string' &&
  typable.test(text) &&
  /[\p{L}\p{N}]/u.test(text) &&
  !hidden.test(text);

/**
 * What a user types to confirm: username, email, phone or name, the first that there is and that can be typed; the id
 * of the account, which always can be, where there is none.
 */
export const confirmationPhrase = (account: Account): string => {
  const { username, primaryEmail, primaryPhone, name, id } = account;
  const phone = primaryPhone ? `+${primaryPhone}` : undefined;
  return [username, primaryEmail, phone, name].find(isTypable) ?? id;
};
