import type { DiagnosisOptions } from './diagnosis-options.ts';

/** An answer of the tenant. `status` 0: there was none, and `reason` says why. */
export type ProbeResponse = {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or the text, or `undefined`. */
  readonly body: unknown;
  readonly reason?: string;
};

/** Asks the tenant, by path, or another server, by URL; once, and never throws. */
export type Probe = (path: string, init?: RequestInit) => Promise<ProbeResponse>;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const reasonOf = (error: unknown): string => {
  const { cause, message } = Object(error) as { cause?: unknown; message?: string };
  const { code } = Object(cause) as { code?: string };
  return code ?? message ?? 'no answer';
};

/** Makes the one function that talks to the tenant. */
export const createProbe = ({
  endpoint,
  fetch: given,
  timeout = 10_000,
}: DiagnosisOptions): Probe => {
  const base = endpoint.replace(/\/+$/, '');
  const send = given ?? globalThis.fetch;
  return async (path, init) => {
    try {
      const signal = AbortSignal.timeout(timeout);
      const response = await send(path.startsWith('/') ? `${base}${path}` : path, {
        redirect: 'manual',
        ...init,
        signal,
      });
      const { status, headers } = response;
      return { status, headers, body: parse(await response.text()) };
    } catch (error) {
      return { status: 0, headers: new Headers(), body: undefined, reason: reasonOf(error) };
    }
  };
};
