import { BackendError } from '../backend-error.ts';
import { withTimeout } from '../with-timeout.ts';

/** The function that requests go out by; `fetch` has this shape. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What Logto is asked: the path with a slash in front. */
export type LogtoRequest = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** What Logto answered; the body is `undefined` when it is no JSON object or list. */
export type LogtoResponse = {
  readonly status: number;
  readonly body: unknown;
  /** The code of an error. */
  readonly code: string | undefined;
};

/**
 * Asks Logto once. It follows no redirect and hands nothing on but what it is given.
 *
 * @throws Refusal `backend.logto_unavailable` when there is no answer in time, or one of 5xx
 */
export type FetchLogto = (path: string, question?: LogtoRequest) => Promise<LogtoResponse>;

/** How Logto is reached. */
export type FetchLogtoOptions = {
  /** Without a trailing slash. */
  readonly endpoint: string;
  readonly fetch: Fetch;
  /** For the whole of one answer, in milliseconds. */
  readonly timeout: number;
};

/**
 * Makes a `fetch` that follows no redirect and answers from no cache: frameworks keep answers of the global one, and what
 * was true of a token a minute ago may be true no longer.
 */
export const directFetch =
  (fetch: Fetch): Fetch =>
  (url, init) =>
    fetch(url, { ...init, redirect: 'manual', cache: 'no-store' });

const parse = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

const codeOf = (body: unknown): string | undefined => {
  const { code } = Object(body) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
};

const unavailable = (reason: string, cause?: unknown) =>
  new BackendError('backend.logto_unavailable', { reason, cause });

/** Makes the function that all questions to Logto go through, settings and keys aside. */
export const createFetchLogto =
  ({ endpoint, fetch, timeout }: FetchLogtoOptions): FetchLogto =>
  async (path, { method = 'GET', headers = {}, body } = {}) => {
    const exchange = async (signal: AbortSignal): Promise<LogtoResponse> => {
      const init = { method, headers, body: body ?? null, signal };
      const response = await fetch(endpoint + path, init);
      const { status } = response;
      if (status >= 500) throw unavailable(`status_${status}`);
      const parsed = parse(await response.text());
      return { status, body: parsed, code: codeOf(parsed) };
    };
    try {
      return await withTimeout(exchange, timeout, () => unavailable('timeout'));
    } catch (error) {
      throw error instanceof BackendError ? error : unavailable('network', error);
    }
  };

/** The refusal for an answer that no version of Logto is known to give. */
export const unexpectedResponse = ({ status, code }: LogtoResponse): BackendError =>
  new BackendError('backend.logto_unexpected', {
    reason: `status_${status}${code ? `_${code}` : ''}`,
  });
