import type { BackendErrorCode } from '../error-catalog.ts';
import type { Route } from '../http/route.ts';

const ofAll: readonly BackendErrorCode[] = ['backend.failed'];

const ofUsers: readonly BackendErrorCode[] = [
  'backend.not_configured',
  'backend.origin_not_allowed',
  'backend.rate_limited',
  'backend.store_unavailable',
  'backend.invalid_request',
  'backend.missing_token',
  'backend.invalid_token',
  'backend.user_changed',
  'backend.client_not_allowed',
  'backend.scope_missing',
  'backend.credential_refused',
  'backend.logto_unavailable',
  'backend.logto_unexpected',
];

const ofVerifiedUsers: readonly BackendErrorCode[] = [
  'backend.unsupported_media_type',
  'backend.body_too_large',
  'backend.body_timeout',
  'verification_record.permission_denied',
  'backend.no_verification_method',
  'backend.reauthentication_required',
  'backend.session_field_off',
  'backend.account_center_off',
];

const byAccess: Readonly<Record<Route['access'], readonly BackendErrorCode[]>> = {
  anyone: [],
  user: ofUsers,
  'verified-user': [...ofUsers, ...ofVerifiedUsers],
};

/** Every error that a route may answer: its own, those of its access, and those of all routes. */
export const errorsOf = ({ access, errors, without = [] }: Route): readonly BackendErrorCode[] => [
  ...new Set([...ofAll, ...byAccess[access], ...errors].filter((code) => !without.includes(code))),
];
