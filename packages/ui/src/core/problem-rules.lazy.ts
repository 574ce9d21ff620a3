import {
  type ApiError,
  isApiError,
  type KnownBackendErrorCode,
  type KnownLogtoErrorCode,
  type LogtoErrorCode,
} from '@account-center/client';
import { type ProblemKey, problemMessages } from '../i18n/problem.messages.ts';
import { PasskeyError, type PasskeyFailure } from './passkey-error.ts';
import type { PasswordRuleViolation, ProblemParts } from './problem.ts';
import {
  type LockReason,
  type PasswordRule,
  type ProblemField,
  proofNotFoundCode,
} from './problem-codes.ts';
import { isProviderSilent } from './provider-silent.ts';
import { SocialLinkError, type SocialLinkFailure } from './social/social-link-error.ts';
import { StepUpHandlerMissingError } from './step-up/step-up-errors.ts';

/** How one server code is told. */
type CodeRule = {
  readonly key: ProblemKey;
  /** The input it belongs to; without one it is told as a notice. */
  readonly field?: ProblemField;
  /** The lock it teaches: the control is locked from now on. */
  readonly reason?: LockReason;
};

type KnownCode = KnownLogtoErrorCode | KnownBackendErrorCode;

/** Every server code that is told in words of its own, whatever the action. */
const codeRules: Readonly<Partial<Record<KnownCode, CodeRule>>> = {
  'account_center.not_enabled': { key: 'notEnabled' },
  'account_center.field_not_editable': { key: 'readOnly', reason: 'policy_read_only' },
  'account_center.field_not_enabled': { key: 'readOnly', reason: 'policy_read_only' },
  'auth.third_party_application_forbidden': { key: 'thirdParty', reason: 'third_party_client' },
  'auth.forbidden': { key: 'scopeMissing', reason: 'scope_missing' },
  'verification_record.permission_denied': { key: 'stepUpRefused' },
  'verification_record.not_found': { key: 'proofExpired', field: 'code' },
  'user.suspended': { key: 'suspended' },
  'session.invalid_credentials': { key: 'wrongPassword', field: 'password' },
  'session.verification_blocked_too_many_attempts': { key: 'lockedOut' },
  'verification_code.code_mismatch': { key: 'wrongCode', field: 'code' },
  'verification_code.expired': { key: 'expiredCode', field: 'code' },
  'verification_code.not_found': { key: 'usedCode', field: 'code' },
  'verification_code.exceed_max_try': { key: 'wornOutCode', field: 'code' },
  'verification_code.email_mismatch': { key: 'codeForOther', field: 'code' },
  'verification_code.phone_mismatch': { key: 'codeForOther', field: 'code' },
  'request.message_rate_limited': { key: 'tooManyMessages' },
  'user.email_already_in_use': { key: 'emailTaken', field: 'email' },
  'session.email_blocklist.email_not_allowed': { key: 'emailBlocked', field: 'email' },
  'session.email_blocklist.email_subaddressing_not_allowed': {
    key: 'emailSubaddress',
    field: 'email',
  },
  'session.email_blocklist.invalid_email': { key: 'emailInvalid', field: 'email' },
  'user.phone_already_in_use': { key: 'phoneTaken', field: 'phone' },
  'user.invalid_phone': { key: 'phoneInvalid', field: 'phone' },
  'user.username_already_in_use': { key: 'usernameTaken', field: 'username' },
  'user.username_too_short': { key: 'usernameTooShort', field: 'username' },
  'user.username_too_long': { key: 'usernameTooLong', field: 'username' },
  'user.username_uppercase_not_allowed': { key: 'usernameUppercase', field: 'username' },
  'user.username_lowercase_not_allowed': { key: 'usernameLowercase', field: 'username' },
  'user.username_numbers_not_allowed': { key: 'usernameNumbers', field: 'username' },
  'user.username_underscore_not_allowed': { key: 'usernameUnderscore', field: 'username' },
  'user.last_sign_in_method_required': { key: 'lastMethod', reason: 'last_method' },
  'user.same_password': { key: 'samePassword', field: 'newPassword' },
  'password.rejected': { key: 'passwordRejected', field: 'newPassword' },
  'user.identity_already_in_use': { key: 'identityTaken' },
  'user.identity_not_exist': { key: 'identityMissing' },
  'user.identity_not_exists_in_current_user': { key: 'identityMissing' },
  'session.invalid_connector_id': { key: 'providerRefused' },
  'session.insufficient_info': { key: 'providerRefused' },
  'verification_record.social_verification.invalid_target': { key: 'otherProvider' },
  'verification_record.social_verification.token_response_not_found': {
    key: 'providerTokenMissing',
  },
  'secrets.third_party_token_set.token_not_found': { key: 'providerTokenMissing' },
  'secrets.third_party_token_set.access_token_expired': { key: 'providerTokenMissing' },
  'session.csrf_token_mismatch': { key: 'providerRefused' },
  'session.mfa.mfa_factor_not_enabled': { key: 'factorOff' },
  'session.mfa.invalid_totp_code': { key: 'wrongCode', field: 'code' },
  'session.mfa.backup_code_can_not_be_alone': { key: 'backupCodesAlone' },
  'session.mfa.webauthn_verification_failed': { key: 'passkeyFailed' },
  'session.mfa.pending_info_not_found': { key: 'passkeyFailed' },
  'session.verification_failed': { key: 'passkeyFailed' },
  'user.totp_already_in_use': { key: 'totpExists' },
  'user.backup_code_already_in_use': { key: 'backupCodesExist' },
  'oidc.session_not_found': { key: 'gone' },
  'oidc.invalid_session_account_id': { key: 'gone' },
  'oidc.invalid_grant': { key: 'gone' },
  'entity.not_found': { key: 'gone' },
  'entity.value_too_long': { key: 'tooLong' },
  'guard.file_size_exceeded': { key: 'fileTooLarge', field: 'avatar' },
  'guard.mime_type_not_allowed': { key: 'fileType', field: 'avatar' },
  'storage.not_configured': { key: 'storageOff', field: 'avatar' },
  'backend.not_configured': { key: 'notEnabled', reason: 'backend_missing' },
  'backend.not_found': { key: 'notEnabled', reason: 'backend_missing' },
  'backend.origin_not_allowed': { key: 'notEnabled', reason: 'backend_missing' },
  'backend.session_field_off': { key: 'notEnabled', reason: 'backend_missing' },
  'backend.account_center_off': { key: 'notEnabled' },
  'backend.client_not_allowed': { key: 'thirdParty', reason: 'third_party_client' },
  'backend.user_changed': { key: 'userChanged' },
  'backend.scope_missing': { key: 'scopeMissing', reason: 'scope_missing' },
  'backend.no_verification_method': { key: 'stepUpUnanswered', reason: 'no_method' },
  'backend.reauthentication_required': { key: 'stepUpUnanswered', reason: 'no_method' },
  'backend.token_not_found': { key: 'gone' },
  'backend.logto_unavailable': { key: 'serverAway' },
  'backend.logto_unexpected': { key: 'serverError' },
  'backend.credential_refused': { key: 'serverError' },
};

/** A record or factor that is not found, by the start of the action's name; the first that fits counts. */
const notFoundRules: readonly (readonly [action: string, rule: CodeRule])[] = [
  ['passkeys.add', { key: 'passkeyFailed' }],
  ['passkeys.', { key: 'gone' }],
  ['mfa.', { key: 'gone' }],
  ['verifications.checkPasskey', { key: 'passkeyFailed' }],
  ['verifications.checkSocial', { key: 'tripExpired' }],
  ['identities.', { key: 'tripExpired' }],
  ['providerTokens.', { key: 'tripExpired' }],
];

/** What a connector for emails or text messages refuses for a reason of its own. */
const messageRules: typeof codeRules = {
  'connector.not_found': { key: 'noConnector' },
  'connector.template_not_found': { key: 'noConnector' },
  'connector.rate_limit_exceeded': { key: 'tooManyMessages' },
};

/** The reason of a refused passkey is in its words alone: those of the library that Logto checks with. */
const isAboutOrigin = (data: unknown): boolean => {
  const { message } = Object(data) as { readonly message?: unknown };
  return typeof message === 'string' && /\borigin\b/i.test(message);
};

const startsWith = (action: string) => (rule: readonly [start: string, rule: CodeRule]) =>
  action.startsWith(rule[0]);

/**
 * The rule for a refusal. Some codes mean different things for different actions: connectors send codes and bring
 * users to their providers, and a record that is not found may be a code, a passkey or a linked account.
 */
const codeRule = ({
  code: given,
  status,
  action,
  data,
}: Pick<ApiError, 'code' | 'status' | 'action' | 'data'>): CodeRule | undefined => {
  if (given === undefined) return undefined;
  // Newer servers have codes that are not known; they find no rule.
  const code = given as KnownCode;
  if (code === proofNotFoundCode) {
    return notFoundRules.find(startsWith(action))?.[1] ?? codeRules[code];
  }
  if (code === passkeyRefusedCode && isAboutOrigin(data)) return { key: 'passkeyOrigin' };
  // 400 is one's own account, 422 another user's.
  if (code === identityInUseCode && status === 400) return { key: 'identityExists' };
  if (code.startsWith('connector.')) {
    const sends = action.startsWith('verifications.send');
    return sends ? (messageRules[code] ?? { key: 'messageNotSent' }) : { key: 'providerRefused' };
  }
  return codeRules[code];
};

/** The code of a refused input; its `data.issues[].path` names the field. */
const invalidInputCode = 'guard.invalid_input' satisfies LogtoErrorCode;

const passkeyRefusedCode = 'session.mfa.webauthn_verification_failed' satisfies LogtoErrorCode;

const identityInUseCode = 'user.identity_already_in_use' satisfies LogtoErrorCode;

/** The rule behind each reason in `data` of `422 password.rejected`. */
export const passwordRules: Readonly<Record<string, PasswordRule>> = {
  'password_rejected.too_short': 'length',
  'password_rejected.too_long': 'tooLong',
  'password_rejected.character_types': 'types',
  'password_rejected.unsupported_characters': 'characters',
  'password_rejected.pwned': 'leaked',
  'password_rejected.restricted.repetition': 'repetition',
  'password_rejected.restricted.sequence': 'repetition',
  'password_rejected.restricted.user_info': 'personal',
  'password_rejected.restricted.words': 'words',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const brokenRules = (data: unknown): PasswordRuleViolation[] => {
  if (!Array.isArray(data)) return [];
  return data.flatMap((item) => {
    const rule = isRecord(item) && typeof item.code === 'string' ? passwordRules[item.code] : null;
    if (!rule) return [];
    const { min, max } = isRecord(item.interpolation) ? item.interpolation : {};
    const limit = min ?? max;
    return [{ rule, ...(typeof limit === 'number' && { limit }) }];
  });
};

const invalidFields: Readonly<Record<string, { key: ProblemKey; field: ProblemField }>> = {
  email: { key: 'emailInvalid', field: 'email' },
  phone: { key: 'phoneInvalid', field: 'phone' },
  username: { key: 'usernameInvalid', field: 'username' },
  password: { key: 'invalid', field: 'newPassword' },
  name: { key: 'invalid', field: 'name' },
  avatar: { key: 'invalid', field: 'avatar' },
  code: { key: 'wrongCode', field: 'code' },
};

const invalidInput = (data: unknown) => {
  const issues = isRecord(data) && Array.isArray(data.issues) ? data.issues : [];
  const path: unknown = isRecord(issues[0]) ? issues[0].path : undefined;
  const names = Array.isArray(path) ? path.map(String) : [];
  return names.map((name) => invalidFields[name]).find(Boolean);
};

const passkeyKeys = {
  exists: 'passkeyExists',
  origin: 'passkeyOrigin',
  late: 'passkeyLate',
  unsupported: 'passkeyUnsupported',
  failed: 'passkeyFailed',
} as const satisfies Record<PasskeyFailure, ProblemKey>;

const socialMessages = {
  cancelled: 'providerCancelled',
  refused: 'providerRefused',
  expired: 'tripExpired',
  silent: 'unnamedProviderSilent',
  unreachable: 'providerUnreachable',
  blocked: 'windowBlocked',
  forgotten: 'storageRefused',
} as const satisfies Record<SocialLinkFailure, ProblemKey>;

/** The words of every problem, in English. */
export const texts: Readonly<Record<ProblemKey, string>> = problemMessages.texts;

/** What is to be told about an error, unless it is one of those that need no table. */
export const explain = (error: unknown): ProblemParts | undefined => {
  if (error instanceof StepUpHandlerMissingError) {
    return { kind: 'notice', messageKey: 'stepUpUnanswered' };
  }
  if (error instanceof SocialLinkError) {
    const { reason, provider } = error;
    if (reason === 'silent' && provider) {
      return { kind: 'notice', messageKey: 'providerSilent', values: { provider } };
    }
    return { kind: 'notice', messageKey: socialMessages[reason] };
  }
  if (error instanceof PasskeyError) {
    return { kind: 'notice', messageKey: passkeyKeys[error.failure] };
  }
  if (!isApiError(error)) return undefined;
  if (isProviderSilent(error)) return { kind: 'notice', messageKey: 'unnamedProviderSilent' };
  const { code, data } = error;
  if (code === invalidInputCode) {
    const found = invalidInput(data);
    return found
      ? { kind: 'field', messageKey: found.key, field: found.field }
      : { kind: 'notice', messageKey: 'invalid' };
  }
  const rule = codeRule(error);
  if (!rule) return undefined;
  const { key, field, reason } = rule;
  const broken = brokenRules(data);
  return {
    kind: field ? 'field' : 'notice',
    messageKey: key,
    ...(field && { field }),
    ...(reason && { reason }),
    ...(broken.length > 0 && { violations: broken }),
  };
};
