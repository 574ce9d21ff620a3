import type { BackendError } from '../backend-error.ts';

/** Answers with JSON that no browser takes for anything else. */
export const jsonResponse = (
  body: string,
  { status = 200, headers }: { status?: number; headers?: Record<string, string> } = {},
): Response =>
  new Response(body, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });

/** Answers with what belongs to one user: no cache keeps it. */
export const privateResponse = (value: unknown, status = 200): Response =>
  jsonResponse(JSON.stringify(value), { status, headers: { 'cache-control': 'no-store' } });

/** Says that it is done. */
export const noContentResponse = (): Response =>
  new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });

/** Answers with an error in the form of Logto's own: `{ code, message, data? }`. Never stored by caches. */
export const errorResponse = ({ status, code, message, data, headers }: BackendError): Response =>
  jsonResponse(JSON.stringify({ code, message, data }), {
    status,
    headers: { 'cache-control': 'no-store', ...headers },
  });
