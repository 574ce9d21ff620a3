import { type BackendErrorCode, errorCatalog } from './error-catalog.ts';

/** What a refusal may say beside its code. */
export type BackendErrorDetails = {
  /** Answered to the caller, for machines. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** Headers of the answer. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** For the host's log alone: why, in a word. */
  readonly reason?: string | undefined;
  /** Whether what was asked may have been done all the same. */
  readonly uncertain?: boolean | undefined;
  readonly cause?: unknown;
};

/** Ends a request with an error of the catalog. Its message never holds anything that the caller sent. */
export class BackendError extends Error {
  override readonly name = 'Refusal';
  readonly code: BackendErrorCode;
  readonly status: number;
  readonly data: BackendErrorDetails['data'];
  readonly headers: BackendErrorDetails['headers'];
  readonly reason: string | undefined;
  readonly uncertain: boolean;

  constructor(code: BackendErrorCode, details: BackendErrorDetails = {}) {
    const { data, headers, reason, uncertain = false, cause } = details;
    const { status, message } = errorCatalog[code];
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = status;
    this.data = data;
    this.headers = headers;
    this.reason = reason;
    this.uncertain = uncertain;
  }
}

/** Ends the request of a caller who has broken it off. No one reads it, and it is no failure of anyone's. */
export const callerGone = (cause?: unknown): BackendError =>
  new BackendError('backend.invalid_request', { reason: 'caller_gone', cause });

/** Whether something that failed may have been done all the same. */
export const mayHaveBeenApplied = (error: unknown): boolean =>
  error instanceof BackendError && error.uncertain;

/** What the caller is told of an error: a refusal as it is, and nothing of what went wrong inside. */
export const toBackendError = (error: unknown): BackendError =>
  error instanceof BackendError ? error : new BackendError('backend.failed', { cause: error });
