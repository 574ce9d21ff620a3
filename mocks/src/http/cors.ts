const ALLOWED_METHODS = 'GET,HEAD,PUT,POST,DELETE,PATCH';
const VARY = 'Accept-Encoding, Origin';

/** Whether any origin may call a path: the Account API and the verification API alone. */
export const isOpenToAnyOrigin = (path: string): boolean =>
  path.startsWith('/api/my-account') || path.startsWith('/api/verifications');

/** The answer to a preflight from any origin; `undefined` for requests that are none. */
export const preflight = (request: Request): Response | undefined => {
  if (request.method !== 'OPTIONS' || !request.headers.has('access-control-request-method')) {
    return undefined;
  }
  const wanted = request.headers.get('access-control-request-headers');
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': request.headers.get('origin') ?? '*',
      'access-control-allow-methods': ALLOWED_METHODS,
      ...(wanted && { 'access-control-allow-headers': wanted }),
      vary: VARY,
    },
  });
};

/** Lets pages of any origin read an answer, errors included, but never with credentials. */
export const openToAnyOrigin = (request: Request, response: Response): Response => {
  const opened = new Response(response.body, response);
  opened.headers.set('access-control-allow-origin', request.headers.get('origin') ?? '*');
  opened.headers.set('access-control-expose-headers', '*');
  opened.headers.set('vary', VARY);
  return opened;
};
