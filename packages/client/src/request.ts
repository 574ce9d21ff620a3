import type * as z from 'zod/mini';
import { createTokenSource, type GetAccessToken } from './access-token.ts';
import type { ClientAction } from './action-guards.ts';
import { bounded, pause } from './bounded.ts';
import { isStepUpRequired, NetworkError, TimeoutError, UnauthenticatedError } from './errors.ts';
import { readBody, readError } from './read-response.ts';
import { isRetryable, retryDelay } from './retry.ts';
import type { VerificationStore } from './verification-store.ts';
import { createWriteQueue } from './write-queue.ts';

/** The last argument of every method. */
export type CallOptions = {
  /** Ends the call, waits and retries included; it rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
};

/** The methods that Logto's routes use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a request may have besides its method and path. */
export type RequestParts<T, R> = CallOptions & {
  query?: Record<string, string | number | undefined>;
  /** Sent as JSON, or as it is when it is a form. */
  body?: unknown;
  /** What the answer looks like; without one the answer's body is ignored. */
  schema?: z.ZodMiniType<T>;
  map?: (value: T, headers: Headers) => R;
  /** Waits for the writes that were queued before. */
  queued?: boolean;
  /** Sent without a token; `path` is then a whole URL. */
  anonymous?: boolean;
};

/** Sends one request on behalf of an action. `path` starts with a slash and is below the Logto endpoint. */
export type Send = <T = void, R = T>(
  action: ClientAction,
  method: Method,
  path: string,
  parts?: RequestParts<T, R>,
) => Promise<R>;

/** What all requests of a client have in common. */
export type RequestConfig = {
  endpoint: string;
  getAccessToken: GetAccessToken;
  verification: VerificationStore;
  /** Default: the global one, looked up at each call. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Milliseconds an attempt may take; default 15,000. */
  timeout?: number | undefined;
  locale?: string | (() => string | undefined) | undefined;
};

type Attempt = {
  action: string;
  method: Method;
  path: string;
  query: Record<string, string | number | undefined> | undefined;
  payload: BodyInit | undefined;
  anonymous: boolean | undefined;
  signal: AbortSignal | undefined;
};

type Answer = { response: Response; text: string; recordId: string | undefined };

const retries = 2;

/** Logto's code, and that of its OpenID endpoints. */
const refusedToken = /^auth\.unauthorized$|invalid_token$/;

const withQuery = (url: string, query: Attempt['query'] = {}): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `${url}?${text}` : url;
};

/** Makes the function that all requests of a client go through: the only caller of `fetch`. */
export const createRequest = (config: RequestConfig): Send => {
  const { getAccessToken, verification, timeout = 15_000, locale } = config;
  const tokens = createTokenSource(getAccessToken, timeout);
  const queue = createWriteQueue();

  const limited = <T>(
    { action, signal }: Attempt,
    work: (signal: AbortSignal) => Promise<T>,
    toError: (cause: unknown) => Error,
  ): Promise<T> =>
    bounded(
      async (inner) => {
        try {
          return await work(inner);
        } catch (cause) {
          throw toError(cause);
        }
      },
      {
        signal,
        timeout,
        onTimeout: () => new TimeoutError(`${action}: no answer in ${timeout} ms`, { action }),
      },
    );

  const networkError = (action: string, cause: unknown) =>
    new NetworkError(`${action}: no connection`, { action, cause });

  const requireToken = async (attempt: Attempt, refused?: string): Promise<string> => {
    const { action } = attempt;
    const unauthenticated = (cause?: unknown) =>
      new UnauthenticatedError(`${action}: no access token`, { action, cause });
    const token = await limited(
      attempt,
      () => tokens(refused),
      // Hosts refresh over the network, and `fetch` rejects with a TypeError.
      (cause) =>
        cause instanceof TypeError ? networkError(action, cause) : unauthenticated(cause),
    );
    // Engines quote a header that they refuse in their error: such a token must not get that far.
    if (!token || /[^!-~]/.test(token)) throw unauthenticated();
    return token;
  };

  const exchange = (attempt: Attempt, token: string | undefined): Promise<Answer> => {
    const { action, method, path, query, payload } = attempt;
    const headers: Record<string, string> = {};
    let url = path;
    let recordId: string | undefined;
    if (token) {
      headers.authorization = `Bearer ${token}`;
      url = config.endpoint.replace(/\/+$/, '') + path;
      if (path.startsWith('/api/my-account')) recordId = verification.current()?.id;
    }
    if (recordId) headers['logto-verification-id'] = recordId;
    if (typeof payload === 'string') headers['content-type'] = 'application/json';
    return limited(
      attempt,
      async (signal) => {
        const response = await (config.fetch ?? globalThis.fetch)(
          withQuery(url, {
            ...query,
            locale: token && (typeof locale === 'function' ? locale() : locale),
          }),
          {
            method,
            headers,
            signal,
            credentials: 'omit',
            // Answers hold personal data and secrets: none belongs in the browser's disk cache.
            cache: token ? 'no-store' : 'default',
            ...(payload === undefined ? {} : { body: payload }),
          },
        );
        return { response, text: await response.text(), recordId };
      },
      (cause) => networkError(action, cause),
    );
  };

  const attemptOnce = async (attempt: Attempt): Promise<Answer> => {
    if (attempt.anonymous) return exchange(attempt, undefined);
    const token = await requireToken(attempt);
    const answer = await exchange(attempt, token);
    if (answer.response.status !== 401) return answer;
    const { code } = readError(attempt.action, 401, answer.text);
    if (!code || !refusedToken.test(code)) return answer;
    // The server did nothing, so that a write may be repeated too. A missing scope looks the same: once is enough.
    const fresh = await requireToken(attempt, token);
    return fresh === token ? answer : exchange(attempt, fresh);
  };

  const run = async <T, R>(attempt: Attempt, parts: RequestParts<T, R>): Promise<R> => {
    const { action, method, signal } = attempt;
    for (let retry = 0; ; retry += 1) {
      let answer: Answer | undefined;
      try {
        answer = await attemptOnce(attempt);
        const { response, text, recordId } = answer;
        if (response.ok) {
          if (!parts.schema) return undefined as R;
          const value = readBody(action, text, parts.schema);
          return parts.map ? parts.map(value, response.headers) : (value as unknown as R);
        }
        const error = readError(action, response.status, text);
        if (isStepUpRequired(error) && recordId && verification.current()?.id === recordId) {
          verification.clear();
        }
        throw error;
      } catch (error) {
        if (method !== 'GET' || retry >= retries || !isRetryable(error)) throw error;
        await pause(retryDelay(retry, answer?.response.headers.get('retry-after')), signal);
      }
    }
  };

  return async (action, method, path, parts = {}) => {
    const { body, query, anonymous, queued, signal } = parts;
    const payload = body instanceof FormData ? body : body && JSON.stringify(body);
    if (method === 'PATCH' && payload === '{}') {
      // Logto answers an empty patch with a database error.
      throw new TypeError(`${action}: nothing to change`);
    }
    const attempt = { action, method, path, query, payload, anonymous, signal } as Attempt;
    const work = () => run(attempt, parts);
    return queued ? queue(work, signal) : work();
  };
};
