import {
  type AccessToken,
  createTokenSource,
  type GetAccessToken,
  type TokenSource,
} from './access-token.ts';
import { bounded, pause } from './bounded.ts';
import {
  type AccountError,
  isApiError,
  isNetworkError,
  isStepUpRequired,
  NetworkError,
  TimeoutError,
  UnauthenticatedError,
} from './errors.ts';
import type { StepUpRecord } from './records.ts';
import { type OnLeftOut, toApiError } from './response.ts';
import { isRetryable, retryDelay } from './retry.ts';
import { get, type Query, type Route } from './route.ts';
import { noteServerTime } from './server-clock.ts';
import type { CallUser, UserBinding } from './user-binding.ts';
import { createUserCheck, isTokenRefused, type RawAnswer } from './user-check.ts';
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
  user: CallUser,
) => Promise<Result>;

/** Sends a request that is no one's. */
export type SendAnonymously = <Result>(
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
  /** For whom the requests are. */
  binding: UserBinding;
  /** Default: the global one, looked up at each call. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** How long an attempt may take, in milliseconds; default 15,000. */
  timeout?: number | undefined;
  locale?: string | (() => string | undefined) | undefined;
  onLeftOut?: OnLeftOut | undefined;
};

/** How often a read is tried again. Writes never are. */
const retries = 2;

/** Says whose account the page shows, to whoever has the session. */
const userHeader = 'account-center-user';

/** The paths that take a step-up record: Logto's and the backend's. */
const guarded = /^\/(api\/my-account|personal|account)/;

type Call = {
  action: string;
  route: Route<unknown>;
  payload: string | FormData | undefined;
  signal: AbortSignal | undefined;
  user: CallUser;
  /** Asks whose a token is, and nothing in the name of a user. */
  isProbe?: boolean;
};

/** Whose a token is. The answer is read by the check alone. */
const whoAmI = { ...get('/api/my-account', () => undefined), tellsUser: true };

/** An answer, and what was sent for it. */
type Exchange = RawAnswer & {
  readonly record: StepUpRecord | undefined;
  readonly token: string | undefined;
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
  const { binding } = config;
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
  ): Promise<AccessToken> => {
    const given = await limited(
      call,
      () => tokens(refused),
      // Hosts refresh over the network, and `fetch` rejects with a TypeError.
      (cause) => (cause instanceof TypeError ? networkError : unauthenticated)(call)(cause),
    );
    // Engines quote a header that they refuse in their error: such a token must not get that far.
    if (!given?.token || /[^!-~]/.test(given.token)) throw unauthenticated(call)();
    return given;
  };

  const exchange = (call: Call, token?: string): Promise<Exchange> => {
    const { payload, route, isProbe } = call;
    const { method, path, query, ofBackend, anonymous } = route;
    const record = guarded.test(path) && !isProbe ? verification.current() : undefined;
    const headers: Record<string, string> = {};
    if (token) headers.authorization = `Bearer ${token}`;
    // A page of another origin cannot send this unasked: the proxy knows by it that the session is not abused.
    else if (!anonymous) headers['x-account-center'] = '1';
    const wanted = binding.wanted(call.user);
    // Logto itself knows no such header, and would not let pages of other origins send it.
    if (wanted !== undefined && !anonymous && (!tokens || ofBackend)) {
      headers[userHeader] = encodeURIComponent(wanted);
    }
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
      return { response, text: await response.text(), record, token };
    };
    return limited(call, work, networkError(call));
  };

  const check = createUserCheck<Exchange>(binding, ({ action, user }, token) =>
    exchange(
      { action, user, route: whoAmI, payload: undefined, signal: undefined, isProbe: true },
      token,
    ),
  );

  const sendWith = async (call: Call, token: AccessToken, again: boolean): Promise<Exchange> => {
    const refusal = await check.before(call, token, again);
    if (refusal) return refusal;
    const sent = exchange(call, token.token);
    return call.route.method === 'GET' && call.route.tellsUser
      ? check.watch(token.token, sent)
      : sent;
  };

  /** Sends a call once, or a second time when its token was refused and the host has another of the same user. */
  const attempt = async (call: Call): Promise<Exchange> => {
    if (call.route.anonymous) return exchange(call);
    binding.ensure(call);
    if (!tokens) return exchange(call);
    const token = await requireToken(call, tokens);
    // A host may still have the token of a user who has gone, which says nothing of who is here.
    const first = check.isOver(call, token) ? undefined : await sendWith(call, token, false);
    if (first && !isTokenRefused(first)) return first;
    check.refuse(token.token);
    // The server did nothing, so that a write may be repeated too. A missing scope looks the same: once is enough.
    const fresh = await requireToken(call, tokens, token.token);
    if (fresh.token !== token.token) return sendWith(call, fresh, true);
    if (first) return first;
    throw unauthenticated(call)();
  };

  return async (action, route, signal, user) => {
    const call: Call = { action, route, payload: payloadOf(action, route), signal, user };
    for (let retry = 0; ; retry += 1) {
      let retryAfter: string | null | undefined;
      try {
        const answered = await attempt(call);
        if (!route.anonymous) await check.after(call, answered.token, answered);
        const { response, text, record } = answered;
        if (response.ok)
          return route.parse?.(action, text, response.headers, config.onLeftOut) as never;
        retryAfter = response.headers.get('retry-after');
        const error = toApiError(action, response.status, text);
        if (isApiError(error, 'backend.user_changed')) throw binding.mismatch(call, undefined);
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
