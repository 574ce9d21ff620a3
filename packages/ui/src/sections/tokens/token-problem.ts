import { isApiError, isTimeoutError, type KnownBackendErrorCode } from '@account-center/client';
import type { Problem } from '../../core/problem.ts';
import type { tokensMessages } from './tokens.messages.ts';

/** A refusal about tokens: the words for it, and the input that it belongs to. */
export type TokenProblem = {
  readonly key: keyof typeof tokensMessages.texts;
  readonly field?: 'name' | 'expiry';
};

const problems: Readonly<Partial<Record<KnownBackendErrorCode, TokenProblem>>> = {
  'backend.token_name_taken': { key: 'nameTaken', field: 'name' },
  'backend.invalid_request': { key: 'nameInvalid', field: 'name' },
  'backend.expiry_invalid': { key: 'past', field: 'expiry' },
  'backend.expiry_too_far': { key: 'tooFar', field: 'expiry' },
  'backend.outcome_unknown': { key: 'unknown' },
};

/** Whether the token was ended already, elsewhere. */
export const isTokenGone = (error: unknown): boolean =>
  isApiError(error) && error.code === 'backend.token_not_found';

/** How a refusal is told in this section; `undefined` for what is told everywhere alike. */
export const tokenProblem = ({ error }: Problem): TokenProblem | undefined => {
  if (isTimeoutError(error)) return { key: 'unknown' };
  if (!isApiError(error) || error.code === undefined) return undefined;
  // Newer backends have codes that are not known; they find nothing.
  return problems[error.code as KnownBackendErrorCode];
};
