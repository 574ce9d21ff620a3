/** Answers with JSON that no browser takes for anything else. */
export const jsonAnswer = (
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

/** Answers with an error in the form of Logto's own: `{ code, message }`. Never stored by caches. */
export const errorAnswer = (
  status: number,
  code: BackendErrorCode,
  message: string,
  headers?: Record<string, string>,
): Response =>
  jsonAnswer(JSON.stringify({ code, message }), {
    status,
    headers: { 'cache-control': 'no-store', ...headers },
  });

/** The codes of this server's own errors. */
export type BackendErrorCode =
  | 'backend.not_found'
  | 'backend.method_not_allowed'
  | 'backend.logto_unavailable'
  | 'backend.failed';
