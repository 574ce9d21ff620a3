import type { MiddlewareHandler } from 'hono';

/** Names that a machine calls itself by. A page cannot make them lead elsewhere: browsers resolve them themselves. */
const loopback = /^(?:localhost|[\w-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const json = /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i;

const refuse = (status: 403 | 415 | 421, message: string): Response =>
  Response.json({ message }, { status, headers: { 'cache-control': 'no-store' } });

/** Whether a browser says that a page elsewhere is behind a request. A visit by a link or the address bar is none of a page. */
const isOfPageElsewhere = (request: Request): boolean => {
  const { headers, url, method } = request;
  const origin = headers.get('origin');
  if (origin !== null && origin !== new URL(url).origin) return true;
  const site = headers.get('sec-fetch-site') ?? 'none';
  if (site === 'none' || site === 'same-origin') return false;
  const isVisit =
    headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
  return method !== 'GET' || !isVisit;
};

/**
 * What stands before every route that hands out tokens, codes or the clock: they have no other lock. A web page that the
 * developer has open elsewhere must not use them, by a request of its own or by a name that leads here (DNS rebinding).
 *
 * @param endpoint the origin that clients are told, whose name is known beside those of the machine itself
 */
export const createControlGuard = (endpoint: string): MiddlewareHandler => {
  const own = new URL(endpoint).hostname;
  return async (c, next) => {
    const request = c.req.raw;
    const { hostname } = new URL(request.url);
    if (hostname !== own && !loopback.test(hostname)) {
      return refuse(421, `The fake does not know itself by the name ${hostname}.`);
    }
    if (isOfPageElsewhere(request)) return refuse(403, 'No page elsewhere may use this.');
    const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
    if (isWrite && !json.test(request.headers.get('content-type') ?? '')) {
      return refuse(415, 'Send application/json.');
    }
    return next();
  };
};
