import type { LogtoErrorCode } from '@account-center/client';

/** Why a control is locked. Machine-readable: shown as a hint and exposed by the hooks. */
export type LockReason =
  | 'policy_read_only'
  | 'sso_managed'
  | 'third_party_client'
  | 'scope_missing'
  | 'last_method'
  | 'no_method'
  | 'unsupported_browser'
  | 'backend_missing';

/** The inputs that a server error can belong to. */
export type ProblemField =
  | 'email'
  | 'phone'
  | 'username'
  | 'password'
  | 'newPassword'
  | 'code'
  | 'name'
  | 'avatar';

/** The code of a dead session, or of a scope that the token lacks. */
export const unauthorizedCode = 'auth.unauthorized' satisfies LogtoErrorCode;

/** The app may read the account and write nothing of it, nor let the user verify: Logto refuses it all, from 1.43 on. */
export const thirdPartyCode = 'auth.third_party_application_forbidden' satisfies LogtoErrorCode;

/** Codes of a request that carried no usable token. */
export const tokenCodes: readonly string[] = [
  'auth.authorization_header_missing',
  'auth.authorization_token_type_not_supported',
  'backend.missing_token',
  'backend.invalid_token',
] satisfies LogtoErrorCode[];

/** A proof of a new identifier that is unknown, expired or of another value. */
export const proofNotFoundCode = 'verification_record.not_found' satisfies LogtoErrorCode;

/** The rules of a password as the user is told them. */
export type PasswordRule =
  | 'length'
  | 'tooLong'
  | 'types'
  | 'characters'
  | 'repetition'
  | 'personal'
  | 'words'
  | 'leaked';
