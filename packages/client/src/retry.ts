import { isApiError, isNetworkError } from './errors.ts';
import { serverNow } from './server-clock.ts';

const longestWait = 10_000;

/** 501 is the answer of a server that was not set up for it, and stays so. */
const isPassing = (status: number): boolean =>
  status === 408 || status === 429 || (status >= 500 && status !== 501);

/** Tells whether a read is worth another try after this error. */
export const isRetryable = (error: unknown): boolean =>
  isNetworkError(error) || (isApiError(error) && isPassing(error.status));

/**
 * How long to wait before a try, in milliseconds: what the server asks for (seconds or a date, at most 10 s),
 * or else a random part of a span that doubles each time.
 */
export const retryDelay = (retry: number, retryAfter: string | null | undefined): number => {
  const asked = retryAfter
    ? Number(retryAfter) * 1000 || Date.parse(retryAfter) - serverNow()
    : NaN;
  return asked >= 0 ? Math.min(asked, longestWait) : Math.random() * 300 * 2 ** retry;
};
