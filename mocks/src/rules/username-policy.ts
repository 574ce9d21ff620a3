import type { UsernamePolicy } from '../state/tenant-model.ts';

/** What may be wrong with a user name; the error code is `user.username_` and this. */
export type UsernameViolation =
  | 'required'
  | 'starts_with_number'
  | 'invalid_charset_hard'
  | 'too_short'
  | 'too_long'
  | 'uppercase_not_allowed'
  | 'lowercase_not_allowed'
  | 'numbers_not_allowed'
  | 'underscore_not_allowed';

/** The first rule that a user name breaks, in the server's order; `undefined` for a good one. */
export const usernameViolation = (
  username: string,
  { minLength, maxLength, allowedChars }: UsernamePolicy,
): UsernameViolation | undefined => {
  const rules: ReadonlyArray<readonly [broken: boolean, UsernameViolation]> = [
    [username === '', 'required'],
    [/^\d/.test(username), 'starts_with_number'],
    [!/^[A-Z_a-z]\w*$/.test(username), 'invalid_charset_hard'],
    [username.length < minLength, 'too_short'],
    [username.length > maxLength, 'too_long'],
    [!allowedChars.uppercase && /[A-Z]/.test(username), 'uppercase_not_allowed'],
    [!allowedChars.lowercase && /[a-z]/.test(username), 'lowercase_not_allowed'],
    [!allowedChars.numbers && /\d/.test(username), 'numbers_not_allowed'],
    [!allowedChars.underscore && username.includes('_'), 'underscore_not_allowed'],
  ];
  return rules.find(([broken]) => broken)?.[1];
};
