import type { KnownBackendErrorCode } from '@account-center/client';

/** What the backend answers with an error: its own codes, and Logto's code for "step up first", which means the same here. */
export type BackendErrorCode = KnownBackendErrorCode | 'verification_record.permission_denied';

/** The status and the message of one code. Messages are for developers; users are told by code. */
export type ErrorKind = { readonly status: number; readonly message: string };

const kind = (status: number, message: string): ErrorKind => ({ status, message });

/** Every error that the backend answers. */
export const errorCatalog: Readonly<Record<BackendErrorCode, ErrorKind>> = {
  'backend.not_found': kind(404, 'There is nothing here.'),
  'backend.method_not_allowed': kind(405, 'This method is not taken here.'),
  'backend.origin_not_allowed': kind(403, 'Pages of this origin may not call.'),
  'backend.not_configured': kind(501, 'This backend is not set up for that.'),
  'backend.rate_limited': kind(429, 'Too many requests.'),
  'backend.failed': kind(500, 'Something went wrong.'),
  'backend.store_unavailable': kind(503, 'The store of this backend is away: nothing was done.'),

  'backend.unsupported_media_type': kind(415, 'The body has another type than is taken here.'),
  'backend.body_too_large': kind(413, 'The body is too large.'),
  'backend.body_timeout': kind(408, 'The body did not arrive in time.'),
  'backend.invalid_request': kind(400, 'The request is not what is taken here.'),

  'backend.missing_token': kind(401, 'An access token is needed.'),
  'backend.invalid_token': kind(401, 'This is not a live opaque access token of a user.'),
  'backend.user_changed': kind(409, 'Another user than the one of the page is signed in.'),
  'backend.client_not_allowed': kind(403, 'Tokens of this application are not taken.'),
  'backend.scope_missing': kind(403, 'The access token lacks a scope.'),
  'verification_record.permission_denied': kind(401, 'A new step-up verification is needed.'),
  'backend.no_verification_method': kind(
    403,
    'The user has nothing to verify with: a password or an email must be set first.',
  ),
  'backend.reauthentication_required': kind(
    403,
    'The user has nothing to verify with: the ID token of a fresh sign-in is needed.',
  ),
  'backend.session_field_off': kind(
    501,
    'Step-up cannot be checked: set the account center field "session" to ReadOnly or Edit.',
  ),
  'backend.account_center_off': kind(501, 'The account center is switched off in Logto.'),

  'backend.expiry_invalid': kind(400, 'The expiry must be null or a time to come.'),
  'backend.expiry_too_far': kind(400, 'The token would live longer than is allowed.'),
  'backend.token_name_taken': kind(422, 'There is a token of this name.'),
  'backend.token_not_found': kind(404, 'There is no token of this name.'),
  'backend.confirmation_mismatch': kind(400, 'The confirmation does not name this account.'),
  'backend.deletion_refused': kind(409, 'The account may not be deleted now.'),
  'backend.deletion_in_progress': kind(409, 'The account is being deleted.'),
  'backend.hook_failed': kind(500, 'Something went wrong before the account was deleted.'),
  'backend.deletion_incomplete': kind(
    502,
    'The account was not deleted, or not for certain. A repeat is safe.',
  ),

  'backend.logto_unavailable': kind(502, 'Logto could not be reached.'),
  'backend.logto_unexpected': kind(502, 'Logto answered something unexpected.'),
  'backend.outcome_unknown': kind(502, 'Logto did not answer: what was asked may have been done.'),
  'backend.credential_refused': kind(502, 'Logto refused the credential of this backend.'),
};
