import { isApiError, isTimeoutError, type KnownBackendErrorCode } from '@account-center/client';
import type { Problem } from '../../core/problem.ts';
import type { deletionMessages } from './deletion.messages.ts';

/** A refused deletion: the words for it, the host's reason, and whether it is about what was typed. */
export type DeletionProblem = {
  readonly key: keyof typeof deletionMessages.texts;
  readonly reason?: string;
  readonly isTyped?: boolean;
};

const problems: Readonly<Partial<Record<KnownBackendErrorCode, DeletionProblem>>> = {
  'backend.confirmation_mismatch': { key: 'mismatch', isTyped: true },
  'backend.deletion_in_progress': { key: 'inProgress' },
  'backend.hook_failed': { key: 'notBegun' },
  'backend.deletion_incomplete': { key: 'incomplete' },
  'backend.outcome_unknown': { key: 'unknown' },
};

const reasonIn = (data: unknown): string | undefined => {
  const { reason } = Object(data) as { readonly reason?: unknown };
  return typeof reason === 'string' && reason.trim() !== '' ? reason : undefined;
};

/** How a refusal is told in this section; `undefined` for what is told everywhere alike. */
export const deletionProblem = ({ error }: Problem): DeletionProblem | undefined => {
  if (isTimeoutError(error)) return { key: 'unknown' };
  if (!isApiError(error) || error.code === undefined) return undefined;
  if (error.code === 'backend.deletion_refused') {
    const reason = reasonIn(error.data);
    return reason === undefined ? { key: 'refused' } : { key: 'refusedBecause', reason };
  }
  // Newer backends have codes that are not known; they find nothing.
  return problems[error.code as KnownBackendErrorCode];
};
