import {
  isApiError,
  isNetworkError,
  isResponseShapeError,
  isTimeoutError,
  isUnauthenticatedError,
  isUserChanged,
} from '@account-center/client';
import type { BasicProblemKey } from '../i18n/basic-problem-texts.ts';
import type { ProblemKey } from '../i18n/problem.messages.ts';
import { lazyModule } from '../lib/lazy-module.ts';
import {
  type LockReason,
  type PasswordRule,
  type ProblemField,
  tokenCodes,
  unauthorizedCode,
} from './problem-codes.ts';
import { ScopeMissingError } from './step-up/session-check.ts';
import { StepUpCancelledError } from './step-up/step-up-errors.ts';

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
  /** What the words name, by placeholder. */
  readonly values?: Readonly<Record<string, string>>;
  /** Locks the control from now on. */
  readonly reason?: LockReason;
  /** The rules that a refused password broke. */
  readonly violations?: readonly PasswordRuleViolation[];
  /** The error itself, for the host's eyes. */
  readonly error: unknown;
};

/** A rule that the refused password broke. `limit` is the number in it, if it has one. */
export type PasswordRuleViolation = { readonly rule: PasswordRule; readonly limit?: number };

/** True for an error that means the user said no: nothing is to be shown. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof StepUpCancelledError ||
  (error instanceof DOMException && error.name === 'AbortError');

/** A problem without the error that it is about. */
export type ProblemParts = Omit<Problem, 'error'>;

/**
 * What each code of the server means and the words for it, which no first screen needs: loaded with the first action.
 * An answer with a code comes from a network that works, so that they can be had then; without them a problem is told
 * in general words.
 */
export const problemRules = lazyModule(() => import('./problem-rules.lazy.ts'));

/** What needs no table: the ends of the session and of the network, with words that are there from the start. */
const plain = (error: unknown): (ProblemParts & { messageKey: BasicProblemKey }) | undefined => {
  if (error instanceof ScopeMissingError) {
    return { kind: 'notice', messageKey: 'scopeMissing', reason: 'scope_missing' };
  }
  if (isUnauthenticatedError(error)) return { kind: 'session', messageKey: 'signedOut' };
  if (isUserChanged(error)) return { kind: 'notice', messageKey: 'userChanged' };
  if (isTimeoutError(error)) return { kind: 'offline', messageKey: 'timeout' };
  if (isNetworkError(error)) return { kind: 'offline', messageKey: 'offline' };
  if (isResponseShapeError(error)) return { kind: 'notice', messageKey: 'unreadable' };
  if (!isApiError(error)) return undefined;
  const { code, status } = error;
  if (code === unauthorizedCode) {
    // 400 is a scope that the token lacks; 401 may be that too (see `withSessionCheck`).
    return status === 401
      ? { kind: 'session', messageKey: 'signedOut' }
      : { kind: 'notice', messageKey: 'scopeMissing', reason: 'scope_missing' };
  }
  const isToken = code !== undefined && tokenCodes.includes(code);
  return isToken ? { kind: 'session', messageKey: 'signedOut' } : undefined;
};

const byStatus: Readonly<Partial<Record<number, BasicProblemKey>>> = {
  429: 'serverBusy',
  503: 'serverBusy',
  504: 'timeout',
};

/** What can be said of an error that nothing else is known about. */
const general = (error: unknown): ProblemParts & { messageKey: BasicProblemKey } => {
  if (!isApiError(error)) return { kind: 'notice', messageKey: 'unexpected' };
  const { code, status } = error;
  // An older server does not know the route at all, and has no code for that.
  const isUnknownRoute = code === undefined && (status === 404 || status === 405);
  if (isUnknownRoute) return { kind: 'notice', messageKey: 'unsupported' };
  // Without a code it is a gateway's: it waits for the server in vain.
  if (status === 502 && code === undefined) return { kind: 'notice', messageKey: 'serverAway' };
  const other = status >= 500 ? 'serverError' : 'unexpected';
  return { kind: 'notice', messageKey: byStatus[status] ?? other };
};

/**
 * Turns any error into what to tell the user; `null` when the user cancelled and nothing is to be told. General as long
 * as `problemRules` are not there: see `readProblem`.
 */
export const toProblem = (error: unknown): Problem | null => {
  if (isCancelled(error)) return null;
  const parts = plain(error) ?? problemRules.peek()?.explain(error) ?? general(error);
  return { ...parts, error };
};

/** As `toProblem`, once everything that can be known about the error is there. */
export const readProblem = async (error: unknown): Promise<Problem | null> => {
  if (!isCancelled(error) && !plain(error)) await problemRules.load().catch(() => undefined);
  return toProblem(error);
};
