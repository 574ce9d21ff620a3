import {
  isApiError,
  isNetworkError,
  isResponseShapeError,
  isTimeoutError,
  isUnauthenticatedError,
} from '@account-center/client';
import type { ProblemKey } from '../i18n/problem.messages.ts';
import { PasskeyError, type PasskeyFailure } from './passkey-error.ts';
import {
  codeRule,
  invalidInputCode,
  type LockReason,
  type PasswordRule,
  type ProblemField,
  passwordRules,
  tokenCodes,
  unauthorizedCode,
} from './problem-codes.ts';
import { ScopeMissingError } from './session-check.ts';
import { SocialTripError, type SocialTripFailure } from './social-trip-error.ts';
import { StepUpCancelledError, StepUpUnansweredError } from './step-up-errors.ts';

/**
 * What to tell the user about an error.
 *
 * - `field`: belongs to the input of that name.
 * - `session`: the user must sign in again.
 * - `offline`: nothing reached the server, or no answer came back; trying again may help.
 * - `notice`: everything else; told in the section.
 */
export type Problem = {
  readonly kind: 'field' | 'session' | 'offline' | 'notice';
  readonly messageKey: ProblemKey;
  readonly field?: ProblemField;
  /** Locks the control from now on. */
  readonly reason?: LockReason;
  /** The rules that a refused password broke. */
  readonly broken?: readonly BrokenRule[];
  /** The error itself, for the host's eyes. */
  readonly error: unknown;
};

/** A rule that the refused password broke. `limit` is the number in it, if it has one. */
export type BrokenRule = { readonly rule: PasswordRule; readonly limit?: number };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const brokenRules = (data: unknown): BrokenRule[] => {
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
  unreachable: 'providerUnreachable',
} as const satisfies Record<SocialTripFailure, ProblemKey>;

/** True for an error that means the user said no: nothing is to be shown. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof StepUpCancelledError ||
  (error instanceof DOMException && error.name === 'AbortError');

/** Turns any error into what to tell the user; `null` when the user cancelled and nothing is to be told. */
export const toProblem = (error: unknown): Problem | null => {
  if (isCancelled(error)) return null;
  if (error instanceof StepUpUnansweredError) {
    return { kind: 'notice', messageKey: 'stepUpUnanswered', error };
  }
  if (error instanceof SocialTripError) {
    return { kind: 'notice', messageKey: socialMessages[error.reason], error };
  }
  if (error instanceof PasskeyError) {
    return { kind: 'notice', messageKey: passkeyKeys[error.failure], error };
  }
  if (error instanceof ScopeMissingError) {
    return { kind: 'notice', messageKey: 'scopeMissing', reason: 'scope_missing', error };
  }
  if (isUnauthenticatedError(error)) return { kind: 'session', messageKey: 'signedOut', error };
  if (isTimeoutError(error)) return { kind: 'offline', messageKey: 'timeout', error };
  if (isNetworkError(error)) return { kind: 'offline', messageKey: 'offline', error };
  if (isResponseShapeError(error)) return { kind: 'notice', messageKey: 'unreadable', error };
  if (!isApiError(error)) return { kind: 'notice', messageKey: 'unexpected', error };

  const { code, status, data } = error;
  if (code === unauthorizedCode) {
    // 400 is a scope that the token lacks; 401 may be that too (see `withSessionCheck`).
    return status === 401
      ? { kind: 'session', messageKey: 'signedOut', error }
      : { kind: 'notice', messageKey: 'scopeMissing', reason: 'scope_missing', error };
  }
  if (code && tokenCodes.includes(code)) return { kind: 'session', messageKey: 'signedOut', error };
  if (code === invalidInputCode) {
    const found = invalidInput(data);
    return found
      ? { kind: 'field', messageKey: found.key, field: found.field, error }
      : { kind: 'notice', messageKey: 'invalid', error };
  }
  const rule = codeRule(error);
  if (rule) {
    const { key, field, reason } = rule;
    const broken = brokenRules(data);
    return {
      kind: field ? 'field' : 'notice',
      messageKey: key,
      ...(field && { field }),
      ...(reason && { reason }),
      ...(broken.length > 0 && { broken }),
      error,
    };
  }
  // An older server does not know the route at all, and has no code for that.
  const isUnknownRoute = code === undefined && (status === 404 || status === 405);
  if (isUnknownRoute) return { kind: 'notice', messageKey: 'unsupported', error };
  const messageKey: ProblemKey = status === 429 || status >= 500 ? 'serverBusy' : 'unexpected';
  return { kind: 'notice', messageKey, error };
};
