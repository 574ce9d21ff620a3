import {
  AccountError,
  ApiError,
  type ClientAction,
  type KnownBackendErrorCode,
  type KnownLogtoErrorCode,
  NetworkError,
  ResponseShapeError,
  TimeoutError,
  UnauthenticatedError,
} from '@account-center/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ProblemKey, problemMessages } from '../i18n/problem.messages.ts';
import { isCancelled, problemRules, toProblem } from './problem.ts';
import type { LockReason, ProblemField } from './problem-codes.ts';
import { ScopeMissingError } from './step-up/session-check.ts';
import { StepUpCancelledError, StepUpHandlerMissingError } from './step-up/step-up-errors.ts';

beforeAll(async () => {
  await problemRules.load();
});

type Refusal = {
  readonly code?: string;
  readonly status?: number;
  readonly action?: ClientAction;
  readonly data?: unknown;
};

const refused = ({ code, status = 400, action = 'account.update', data }: Refusal) =>
  toProblem(new ApiError('refused', { action, status, code, data }));

/** What one code becomes: its words, where they are told, and the lock that it teaches. */
type Told = readonly [
  status: number,
  key: ProblemKey,
  where?: { readonly field?: ProblemField; readonly reason?: LockReason },
];

/** Codes of a server that is set up wrongly or broken: the words of their status do. */
const brokenServer = 'a fault of the server, which no one can mend here';
const notOurs = 'only an app that calls the client itself can meet it';
const neverSent = 'we never send what it refuses';
const itsSection = 'its section tells it, in the words of what was to be done';
const handledApart = 'has a meaning of its own, see below';

/** Every code of the client, told in words or left out for a reason. A new one fails the type check here. */
const codes = {
  'account_center.field_not_editable': [400, 'readOnly', { reason: 'policy_read_only' }],
  'account_center.field_not_enabled': [400, 'readOnly', { reason: 'policy_read_only' }],
  'account_center.not_enabled': [400, 'notEnabled'],
  'auth.authorization_header_missing': handledApart,
  'auth.authorization_token_type_not_supported': handledApart,
  'auth.forbidden': [403, 'scopeMissing', { reason: 'scope_missing' }],
  'auth.third_party_application_forbidden': [403, 'thirdParty', { reason: 'third_party_client' }],
  'auth.unauthorized': handledApart,
  'connector.authorization_failed': [401, 'providerRefused'],
  'connector.general': [400, 'providerRefused'],
  'connector.insufficient_request_parameters': [400, 'providerRefused'],
  'connector.invalid_certificate': [400, 'providerRefused'],
  'connector.invalid_config': [400, 'providerRefused'],
  'connector.invalid_metadata': [400, 'providerRefused'],
  'connector.invalid_request_parameters': [400, 'providerRefused'],
  'connector.invalid_response': [400, 'providerRefused'],
  'connector.not_found': [501, 'providerRefused'],
  'connector.not_implemented': [501, 'providerRefused'],
  'connector.rate_limit_exceeded': [429, 'providerRefused'],
  'connector.social_auth_code_invalid': [401, 'providerRefused'],
  'connector.social_invalid_access_token': [401, 'providerRefused'],
  'connector.social_invalid_id_token': [401, 'providerRefused'],
  'connector.template_not_found': [400, 'providerRefused'],
  'connector.token_storage_not_supported': [422, 'providerRefused'],
  'connector.unexpected_type': [400, 'providerRefused'],
  'connector.usage_limit_exceeded': [429, 'providerRefused'],
  'entity.invalid_input': neverSent,
  'entity.not_found': [404, 'gone'],
  'entity.value_too_long': [422, 'tooLong'],
  'guard.file_size_exceeded': [400, 'fileTooLarge', { field: 'avatar' }],
  'guard.invalid_input': handledApart,
  'guard.invalid_pagination': neverSent,
  'guard.mime_type_not_allowed': [400, 'fileType', { field: 'avatar' }],
  'oidc.failed_to_cleanup_session_authorization': brokenServer,
  'oidc.failed_to_revoke_grant': brokenServer,
  'oidc.invalid_grant': [404, 'gone'],
  'oidc.invalid_session_account_id': [400, 'gone'],
  'oidc.invalid_session_payload': brokenServer,
  'oidc.session_not_found': [400, 'gone'],
  'password.rejected': [422, 'passwordRejected', { field: 'newPassword' }],
  'request.message_rate_limited': [429, 'tooManyMessages'],
  'secrets.third_party_token_set.access_token_expired': [401, 'providerTokenMissing'],
  'secrets.third_party_token_set.token_not_found': [404, 'providerTokenMissing'],
  'session.csrf_token_mismatch': [400, 'providerRefused'],
  'session.email_blocklist.disposable_email_validation_failed': brokenServer,
  'session.email_blocklist.email_not_allowed': [422, 'emailBlocked', { field: 'email' }],
  'session.email_blocklist.email_subaddressing_not_allowed': [
    422,
    'emailSubaddress',
    { field: 'email' },
  ],
  'session.email_blocklist.invalid_email': [400, 'emailInvalid', { field: 'email' }],
  'session.google_one_tap.cookie_mismatch': notOurs,
  'session.insufficient_info': [400, 'providerRefused'],
  'session.invalid_connector_id': [422, 'providerRefused'],
  'session.invalid_credentials': [422, 'wrongPassword', { field: 'password' }],
  'session.mfa.backup_code_can_not_be_alone': [422, 'backupCodesAlone'],
  'session.mfa.invalid_totp_code': [400, 'wrongCode', { field: 'code' }],
  'session.mfa.mfa_factor_not_enabled': [400, 'factorOff'],
  'session.mfa.pending_info_not_found': [400, 'passkeyFailed'],
  'session.mfa.webauthn_verification_failed': [400, 'passkeyFailed'],
  'session.verification_blocked_too_many_attempts': [400, 'lockedOut'],
  'session.verification_failed': [400, 'passkeyFailed'],
  'storage.not_configured': [400, 'storageOff', { field: 'avatar' }],
  'storage.upload_error': brokenServer,
  'user.backup_code_already_in_use': [422, 'backupCodesExist'],
  'user.email_already_in_use': [422, 'emailTaken', { field: 'email' }],
  'user.identity_already_in_use': [422, 'identityTaken'],
  'user.identity_not_exist': [404, 'identityMissing'],
  'user.identity_not_exists_in_current_user': [422, 'identityMissing'],
  'user.invalid_phone': [422, 'phoneInvalid', { field: 'phone' }],
  'user.last_sign_in_method_required': [400, 'lastMethod', { reason: 'last_method' }],
  'user.phone_already_in_use': [422, 'phoneTaken', { field: 'phone' }],
  'user.same_password': [422, 'samePassword', { field: 'newPassword' }],
  'user.suspended': [401, 'suspended'],
  'user.totp_already_in_use': [422, 'totpExists'],
  'user.totp_secret_invalid': neverSent,
  'user.username_already_in_use': [422, 'usernameTaken', { field: 'username' }],
  'user.username_lowercase_not_allowed': [422, 'usernameLowercase', { field: 'username' }],
  'user.username_numbers_not_allowed': [422, 'usernameNumbers', { field: 'username' }],
  'user.username_too_long': [422, 'usernameTooLong', { field: 'username' }],
  'user.username_too_short': [422, 'usernameTooShort', { field: 'username' }],
  'user.username_underscore_not_allowed': [422, 'usernameUnderscore', { field: 'username' }],
  'user.username_uppercase_not_allowed': [422, 'usernameUppercase', { field: 'username' }],
  'user.wrong_backup_code_format': neverSent,
  'verification_code.code_mismatch': [400, 'wrongCode', { field: 'code' }],
  'verification_code.email_mismatch': [400, 'codeForOther', { field: 'code' }],
  'verification_code.exceed_max_try': [400, 'wornOutCode', { field: 'code' }],
  'verification_code.expired': [400, 'expiredCode', { field: 'code' }],
  'verification_code.not_found': [400, 'usedCode', { field: 'code' }],
  'verification_code.phone_mismatch': [400, 'codeForOther', { field: 'code' }],
  'verification_record.not_found': [400, 'proofExpired', { field: 'code' }],
  'verification_record.permission_denied': [401, 'stepUpRefused'],
  'verification_record.social_verification.invalid_target': [422, 'otherProvider'],
  'verification_record.social_verification.token_response_not_found': [422, 'providerTokenMissing'],
  'backend.account_center_off': [501, 'notEnabled'],
  'backend.body_timeout': notOurs,
  'backend.body_too_large': neverSent,
  'backend.client_not_allowed': [403, 'thirdParty', { reason: 'third_party_client' }],
  'backend.confirmation_mismatch': itsSection,
  'backend.credential_refused': brokenServer,
  'backend.deletion_in_progress': itsSection,
  'backend.deletion_incomplete': itsSection,
  'backend.deletion_refused': itsSection,
  'backend.expiry_invalid': itsSection,
  'backend.expiry_too_far': itsSection,
  'backend.failed': brokenServer,
  'backend.reauthentication_required': [403, 'stepUpUnanswered', { reason: 'no_method' }],
  'backend.hook_failed': brokenServer,
  'backend.invalid_request': neverSent,
  'backend.invalid_token': handledApart,
  'backend.logto_unavailable': brokenServer,
  'backend.logto_unexpected': brokenServer,
  'backend.method_not_allowed': neverSent,
  'backend.missing_token': handledApart,
  'backend.no_verification_method': [403, 'stepUpUnanswered', { reason: 'no_method' }],
  'backend.not_configured': [501, 'notEnabled', { reason: 'backend_missing' }],
  'backend.not_found': [404, 'notEnabled', { reason: 'backend_missing' }],
  'backend.origin_not_allowed': [403, 'notEnabled', { reason: 'backend_missing' }],
  'backend.outcome_unknown': itsSection,
  'backend.rate_limited': brokenServer,
  'backend.scope_missing': [403, 'scopeMissing', { reason: 'scope_missing' }],
  'backend.session_field_off': [501, 'notEnabled', { reason: 'backend_missing' }],
  'backend.store_unavailable': brokenServer,
  'backend.token_name_taken': itsSection,
  'backend.token_not_found': [404, 'gone'],
  'backend.user_changed': [409, 'userChanged'],
  'backend.unsupported_media_type': neverSent,
} satisfies Record<KnownLogtoErrorCode | KnownBackendErrorCode, Told | string>;

const reasons: readonly unknown[] = [brokenServer, notOurs, neverSent, itsSection];

const isTold = (entry: [string, Told | string]): entry is [string, Told] => Array.isArray(entry[1]);
const told = Object.entries<Told | string>(codes).filter(isTold);

describe('the server’s codes', () => {
  it.each(told)('%s is told in its own words', (code, [status, messageKey, where = {}]) => {
    const problem = refused({ code, status });
    const kind = where.field ? 'field' : 'notice';
    const { error: _error, ...rest } = problem ?? {};
    expect(rest).toEqual({ kind, messageKey, ...where });
  });

  it('leave none without words but those that have a reason', () => {
    const wordless = Object.keys(codes)
      .filter((code) => refused({ code })?.messageKey === 'unexpected')
      .filter((code) => !reasons.includes(Reflect.get(codes, code)));
    expect(wordless).toEqual([]);
  });

  it('have words for every key', () => {
    for (const [, [, key]] of told) expect(problemMessages.texts[key]).toBeTruthy();
  });

  it.each([
    [500, 'serverError'],
    [503, 'serverBusy'],
    [504, 'timeout'],
    [429, 'serverBusy'],
    [418, 'unexpected'],
  ])('that are new, or missing, are told by the status %i', (status, messageKey) => {
    expect(refused({ status })).toMatchObject({ kind: 'notice', messageKey });
    expect(refused({ status, code: 'brand.new' })).toMatchObject({ kind: 'notice', messageKey });
  });

  it('that are missing, with 502, are those of a gateway in front of the server', () => {
    expect(refused({ status: 502 })).toMatchObject({ messageKey: 'serverAway' });
    expect(refused({ status: 502, code: 'brand.new' })).toMatchObject({
      messageKey: 'serverError',
    });
  });

  it.each([404, 405])(
    'that are missing say, with %i, that an older server has no such route',
    (status) => {
      expect(refused({ status })).toMatchObject({ kind: 'notice', messageKey: 'unsupported' });
      expect(refused({ status, code: 'brand.new' })).toMatchObject({ messageKey: 'unexpected' });
    },
  );
});

describe('a provider that does not answer the server', () => {
  const silent = (action: ClientAction, code: string | undefined, isJson: boolean) =>
    toProblem(new ApiError('refused', { action, status: 502, code, isJson }))?.messageKey;

  it.each<ClientAction>([
    'verifications.startSocial',
    'verifications.checkSocial',
    'providerTokens.get',
    'providerTokens.getEnterprise',
    'providerTokens.update',
  ])('is told apart from the server itself: %s', (action) => {
    expect(silent(action, 'connector.general', true)).toBe('unnamedProviderSilent');
    expect(silent(action, 'brand.new', true)).toBe('unnamedProviderSilent');
    expect(silent(action, undefined, true)).toBe('unnamedProviderSilent');
    expect(silent(action, undefined, false)).toBe('serverAway');
    expect(silent(action, 'backend.logto_unavailable', true)).toBe('serverAway');
    expect(silent(action, 'backend.logto_unexpected', true)).toBe('serverError');
  });

  it.each<ClientAction>(['account.update', 'identities.link', 'verifications.sendStepUpCode'])(
    'is not to blame for what needs none: %s',
    (action) => {
      expect(silent(action, 'brand.new', true)).toBe('serverError');
      expect(silent(action, undefined, false)).toBe('serverAway');
    },
  );
});

describe('a code that means different things', () => {
  it.each<[ClientAction, string, ProblemKey]>([
    ['verifications.sendStepUpCode', 'connector.not_found', 'noConnector'],
    ['verifications.sendProofCode', 'connector.template_not_found', 'noConnector'],
    ['verifications.sendStepUpCode', 'connector.rate_limit_exceeded', 'tooManyMessages'],
    ['verifications.sendStepUpCode', 'connector.authorization_failed', 'messageNotSent'],
    ['verifications.sendProofCode', 'connector.brand_new', 'messageNotSent'],
    ['verifications.startSocial', 'connector.not_found', 'providerRefused'],
    ['mfa.remove', 'verification_record.not_found', 'gone'],
    ['mfa.backupCodes', 'verification_record.not_found', 'gone'],
    ['passkeys.rename', 'verification_record.not_found', 'gone'],
    ['passkeys.remove', 'verification_record.not_found', 'gone'],
    ['passkeys.add', 'verification_record.not_found', 'passkeyFailed'],
    ['verifications.checkPasskey', 'verification_record.not_found', 'passkeyFailed'],
    ['verifications.checkSocial', 'verification_record.not_found', 'tripExpired'],
    ['identities.link', 'verification_record.not_found', 'tripExpired'],
    ['providerTokens.update', 'verification_record.not_found', 'tripExpired'],
    ['email.set', 'verification_record.not_found', 'proofExpired'],
    ['verifications.checkStepUpCode', 'verification_record.not_found', 'proofExpired'],
  ])('after %s, %s is told as %s', (action, code, messageKey) => {
    expect(refused({ action, code })).toMatchObject({ messageKey });
  });

  it('tells one’s own linked account from another user’s', () => {
    const code = 'user.identity_already_in_use';
    expect(refused({ code, status: 400 })).toMatchObject({ messageKey: 'identityExists' });
    expect(refused({ code, status: 422 })).toMatchObject({ messageKey: 'identityTaken' });
  });

  it('tells a dead session from a missing scope by the status', () => {
    const code = 'auth.unauthorized';
    expect(refused({ code, status: 401 })).toMatchObject({ kind: 'session' });
    expect(refused({ code, status: 400 })).toMatchObject({
      kind: 'notice',
      messageKey: 'scopeMissing',
      reason: 'scope_missing',
    });
  });

  it.each([
    'auth.authorization_header_missing',
    'auth.authorization_token_type_not_supported',
    'backend.missing_token',
    'backend.invalid_token',
  ])('%s is a session that has ended', (code) => {
    expect(refused({ code, status: 401 })).toMatchObject({
      kind: 'session',
      messageKey: 'signedOut',
    });
  });

  it('does not take every 401 for a session that has ended', () => {
    expect(refused({ code: 'user.suspended', status: 401 })?.kind).toBe('notice');
    expect(refused({ status: 401 })?.kind).toBe('notice');
  });
});

describe('an input that the server refuses', () => {
  const code = 'guard.invalid_input';
  const at = (...path: unknown[]) => refused({ code, data: { issues: [{ path }] } });

  it.each<[string, ProblemField, ProblemKey]>([
    ['email', 'email', 'emailInvalid'],
    ['phone', 'phone', 'phoneInvalid'],
    ['username', 'username', 'usernameInvalid'],
    ['password', 'newPassword', 'invalid'],
    ['name', 'name', 'invalid'],
    ['avatar', 'avatar', 'invalid'],
    ['code', 'code', 'wrongCode'],
  ])('is told at its field: %s', (name, field, messageKey) => {
    expect(at(name)).toMatchObject({ kind: 'field', field, messageKey });
  });

  it('is told at the field that lies deepest on a known path', () => {
    expect(at('identifier', 'email')).toMatchObject({ field: 'email' });
  });

  it.each([
    ['an unknown path', { issues: [{ path: ['profile', 3] }] }],
    ['no path', { issues: [{}] }],
    ['no issues', { issues: [] }],
    ['nothing', undefined],
    ['something else', 'no'],
  ])('is a notice when there is %s', (_what, data) => {
    expect(refused({ code, data })).toMatchObject({ kind: 'notice', messageKey: 'invalid' });
  });
});

describe('a refused password', () => {
  const code = 'password.rejected';

  it('names the rules that it broke, with their numbers', () => {
    const data = [
      { code: 'password_rejected.too_short', interpolation: { min: 8 } },
      { code: 'password_rejected.too_long', interpolation: { max: 256 } },
      { code: 'password_rejected.restricted.words', interpolation: { words: 'acme' } },
      { code: 'password_rejected.pwned' },
    ];
    expect(refused({ code, data })?.violations).toEqual([
      { rule: 'length', limit: 8 },
      { rule: 'tooLong', limit: 256 },
      { rule: 'words' },
      { rule: 'leaked' },
    ]);
  });

  it.each([
    ['unknown rules', [{ code: 'password_rejected.new' }, null, 'x', {}]],
    ['no data', undefined],
  ])('is told as a whole with %s', (_what, data) => {
    const problem = refused({ code, data });
    expect(problem).toMatchObject({ kind: 'field', messageKey: 'passwordRejected' });
    expect(problem).not.toHaveProperty('broken');
  });
});

describe('errors without an answer', () => {
  const init = { action: 'account.get' };

  it.each<[string, unknown, string, ProblemKey]>([
    ['no connection', new NetworkError('x', init), 'offline', 'offline'],
    ['a timeout', new TimeoutError('x', init), 'offline', 'timeout'],
    ['no one signed in', new UnauthenticatedError('x', init), 'session', 'signedOut'],
    [
      'an answer that cannot be read',
      new ResponseShapeError('x', { ...init, path: 'id' }),
      'notice',
      'unreadable',
    ],
    ['no dialog', new StepUpHandlerMissingError(), 'notice', 'stepUpUnanswered'],
    ['an error of the client to come', new AccountError('x', init), 'notice', 'unexpected'],
    ['any other error', new Error('x'), 'notice', 'unexpected'],
    ['what is no error', 'x', 'notice', 'unexpected'],
  ])('%s', (_what, error, kind, messageKey) => {
    expect(toProblem(error)).toEqual({ kind, messageKey, error });
  });

  it('a missing scope locks', () => {
    const cause = new ApiError('x', { action: 'sessions.list', status: 401 });
    const error = new ScopeMissingError(cause);
    expect(toProblem(error)).toEqual({
      kind: 'notice',
      messageKey: 'scopeMissing',
      reason: 'scope_missing',
      error,
    });
    expect(error.message).toContain('sessions.list');
  });

  it.each([
    ['the user’s no', new StepUpCancelledError()],
    ['an aborted call', new DOMException('', 'AbortError')],
  ])('%s is nothing to tell', (_what, error) => {
    expect(isCancelled(error)).toBe(true);
    expect(toProblem(error)).toBeNull();
  });
});
