import { BackendError, callerGone } from '../backend-error.ts';
import { jsonResponse } from '../http/json-response.ts';
import type { Fetch } from '../logto/fetch-logto.ts';
import { withTimeout } from '../with-timeout.ts';
import type { ProxiedBody } from './proxied-body.ts';

/** A request to Logto, made from scratch: nothing of the browser's request is in it that is not named here. */
export type ProxiedRequest = {
  readonly method: string;
  /** With the query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ProxiedBody;
  /** For the whole of the answer, in milliseconds. */
  readonly timeout: number;
  /** Ends when the browser has gone. */
  readonly clientSignal: AbortSignal;
};

/** What Logto answered, as far as it may go on. */
export type ProxiedResponse = {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The code of an error. */
  readonly code: string | undefined;
};

/** What browsers get of Logto's headers: no cookie, no redirect, no permission for other origins. */
const passedHeaders = ['date', 'retry-after', 'total-number'];

const codeIn = (text: string): string | undefined => {
  try {
    const { code } = Object(JSON.parse(text)) as { code?: unknown };
    return typeof code === 'string' ? code : undefined;
  } catch {
    return undefined;
  }
};

const unavailable = (reason: string, cause?: unknown) =>
  new BackendError('backend.logto_unavailable', { reason, cause });

/**
 * Sends a request to Logto and reads the answer. No redirect is followed.
 *
 * @throws Refusal when the caller breaks off, when Logto does not answer in time, breaks down without a code, or answers by a redirect
 */
export const forwardRequest = async (
  fetch: Fetch,
  request: ProxiedRequest,
): Promise<ProxiedResponse> => {
  const { method, url, headers, body, timeout, clientSignal } = request;
  const exchange = async (late: AbortSignal): Promise<ProxiedResponse> => {
    const init = {
      method,
      headers: { ...headers, ...(body.type && { 'content-type': body.type }) },
      body: body.content,
      signal: AbortSignal.any([late, clientSignal]),
      // The types of browsers do not know `duplex`, which Node asks for with every streamed body.
      ...(body.content instanceof ReadableStream && { duplex: 'half' }),
    };
    const response = await fetch(url, init);
    const { status } = response;
    // 0 is a redirect that a browser-like `fetch` has not followed.
    if (status === 0 || (status >= 300 && status < 400)) {
      throw new BackendError('backend.logto_unexpected', { reason: `status_${status}` });
    }
    const text = await response.text();
    const code = codeIn(text);
    if (status >= 500 && code === undefined) throw unavailable(`status_${status}`);
    const passed = passedHeaders.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value]];
    });
    return { status, text, headers: Object.fromEntries(passed), code };
  };
  try {
    return await withTimeout(exchange, timeout, () => unavailable('timeout'));
  } catch (error) {
    const cut = body.failure?.();
    if (cut) throw cut;
    if (clientSignal.aborted) throw callerGone(error);
    throw error instanceof BackendError ? error : unavailable('network', error);
  }
};

/** Answers the browser with what Logto answered. Whatever it is, no browser takes it for a page, and no cache keeps it. */
export const forwardResponse = ({ status, text, headers }: ProxiedResponse): Response => {
  const all = { ...headers, 'cache-control': 'no-store' };
  return status === 204
    ? new Response(null, { status, headers: all })
    : jsonResponse(text, { status, headers: all });
};
