import { createTokenSource, type GetAccessToken, type TokenSource } from './access-token.ts';
import { errorOf, type OnLeftOut } from './answer.ts';
import { bounded, pause } from './bounded.ts';
import {
  type AccountError,
  isNetworkError,
  isStepUpRequired,
  NetworkError,
  TimeoutError,
  UnauthenticatedError,
} from './errors.ts';
import { isRetryable, retryDelay } from './retry.ts';
import type { Query, Route } from './route.ts';
import { noteServerTime } from './server-clock.ts';
import type { VerificationStore } from './verification-store.ts';

/** The last argument of every method. */
export type CallOptions = {
  /** Ends the call, waits and retries included; it rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
};

/** Sends a request on behalf of an action, for example `email.set`. */
export type Send = <Result>(
  action: string,
  route: Route<Result>,
  signal: AbortSignal | undefined,
) => Promise<Result>;

/** What all requests of a client have in common. */
export type RequestConfig = {
  /** Without a trailing slash. */
  endpoint: string;
  /** Without a trailing slash. */
  backend?: string | undefined;
  /** `null` when the endpoint is a proxy that has the session. */
  getAccessToken: GetAccessToken | null;
  verification: VerificationStore;
  /** Default: the global one, looked up at each call. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** How long an attempt may take, in milliseconds; default 15,000. */
  timeout?: number | undefined;
  locale?: string | (() => string | undefined) | undefined;
  onLeftOut?: OnLeftOut | undefined;
};

/** How often a read is tried again. Writes never are. */
const retries = 2;

/** Logto's code for a token that it does not take, and that of its OpenID endpoints. */
const refusedToken = /^auth\.unauthorized$|invalid_token$/;

/** The paths that take a step-up record: Logto's and the backend's. */
const guarded = /^\/(api\/my-account|personal|account)/;

type Call = {
  action: string;
  route: Route<unknown>;
  payload: string | FormData | undefined;
  signal: AbortSignal | undefined;
};

const payloadOf = (action: string, { method, body }: Route<unknown>): Call['payload'] => {
  if (body === undefined || body instanceof FormData) return body;
  const payload = JSON.stringify(body);
  // Logto answers an empty patch with a database error.
  if (method === 'PATCH' && payload === '{}') throw new TypeError(`${action}: nothing to change`);
  return payload;
};

const errorFor = ({ action }: Call, Kind: typeof AccountError, what: string, cause?: unknown) =>
  new Kind(`${action}: ${what}`, { action, cause });

const withQuery = (url: string, query: Query): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  // URLSearchParams makes text of numbers itself.
  const search = new URLSearchParams(given as string[][]).toString();
  return search ? `${url}?${search}` : url;
};

/** Makes the function that every request of a client goes through, and the only one that calls `fetch`. */
export const createRequest = (config: RequestConfig): Send => {
  const { endpoint, backend, getAccessToken, verification, timeout = 15_000, locale } = config;
  const tokens = getAccessToken && createTokenSource(getAccessToken, timeout);

  /** Runs a part of a call within its time and turns what goes wrong into an error of ours. */
  const limited = <T>(
    call: Call,
    work: (signal: AbortSignal) => Promise<T>,
    toError: (cause: unknown) => Error,
  ): Promise<T> =>
    bounded(
      (inner) =>
        work(inner).catch((cause: unknown) => {
          throw toError(cause);
        }),
      {
        signal: call.signal,
        timeout: call.route.timeout ?? timeout,
        onTimeout: () => errorFor(call, TimeoutError, 'no answer in time'),
      },
    );

  const networkError = (call: Call) => (cause: unknown) =>
    errorFor(call, NetworkError, 'no connection', cause);

  const unauthenticated = (call: Call) => (cause?: unknown) =>
    errorFor(call, UnauthenticatedError, 'no access token', cause);

  const requireToken = async (
    call: Call,
    tokens: TokenSource,
    refused?: string,
  ): Promise<string> => {
    const token = await limited(
      call,
      () => tokens(refused),
      // Hosts refresh over the network, and `fetch` rejects with a TypeError.
      (cause) => (cause instanceof TypeError ? networkError : unauthenticated)(call)(cause),
    );
    // Engines quote a header that they refuse in their error: such a token must not get that far.
    if (!token || /[^!-~]/.test(token)) throw unauthenticated(call)();
    return token;
  };

  const exchange = (call: Call, token?: string) => {
    const { payload, route } = call;
    const { method, path, query, ofBackend, anonymous } = route;
    const record = guarded.test(path) ? verification.current() : undefined;
    const headers: Record<string, string> = {};
    if (token) headers.authorization = `Bearer ${token}`;
    // A page of another origin cannot send this unasked: the proxy knows by it that the session is not abused.
    else if (!anonymous) headers['x-account-center'] = '1';
    if (record) headers['logto-verification-id'] = record.id;
    if (typeof payload === 'string') headers['content-type'] = 'application/json';
    const base = ofBackend ? backend : endpoint;
    if (base === undefined) throw new TypeError(`${call.action}: no backend`);
    const url = withQuery(anonymous ? path : base + path, {
      ...query,
      locale: anonymous ? undefined : typeof locale === 'function' ? locale() : locale,
    });
    const work = async (signal: AbortSignal) => {
      const response = await (config.fetch ?? fetch)(url, {
        method,
        headers,
        body: payload ?? null,
        signal,
        credentials: tokens ? 'omit' : 'same-origin',
        // Answers hold personal data and secrets: none belongs in the browser's disk cache.
        cache: anonymous ? 'default' : 'no-store',
      });
      noteServerTime(response.headers);
      return { response, text: await response.text(), record };
    };
    return limited(call, work, networkError(call));
  };

  /** Sends a call once, or a second time when its token was refused and the host has another. */
  const attempt = async (call: Call) => {
    if (call.route.anonymous || !tokens) return exchange(call);
    const token = await requireToken(call, tokens);
    const first = await exchange(call, token);
    if (first.response.status !== 401) return first;
    if (!refusedToken.test(errorOf(call.action, 401, first.text).code ?? '')) return first;
    // The server did nothing, so that a write may be repeated too. A missing scope looks the same: once is enough.
    const fresh = await requireToken(call, tokens, token);
    return fresh === token ? first : exchange(call, fresh);
  };

  return async (action, route, signal) => {
    const call: Call = { action, route, payload: payloadOf(action, route), signal };
    for (let retry = 0; ; retry += 1) {
      let retryAfter: string | null | undefined;
      try {
        const { response, text, record } = await attempt(call);
        if (response.ok)
          return route.answer?.(action, text, response.headers, config.onLeftOut) as never;
        retryAfter = response.headers.get('retry-after');
        const error = errorOf(action, response.status, text);
        // A refused record is of no use; one that has come in its place meanwhile is.
        if (isStepUpRequired(error) && record && record.id === verification.current()?.id) {
          verification.clear();
        }
        throw error;
      } catch (error) {
        const final = route.method !== 'GET' || retry === retries || !isRetryable(error);
        if (final || (route.maybeForbidden && isNetworkError(error))) throw error;
        await pause(retryDelay(retry, retryAfter), signal);
      }
    }
  };
};
