import { userHeader } from './claimed-user.ts';

const isOrigin = (text: string): boolean =>
  // A URL may have a star in its host, but to whoever writes one it means more than that.
  /^https?:/.test(text) &&
  !text.includes('*') &&
  URL.canParse(text) &&
  new URL(text).origin === text;

/**
 * Checks a list of exact origins.
 *
 * @throws TypeError that names the option, for an entry that is not an origin
 */
export const checkedOrigins = (option: string, origins: readonly string[]): readonly string[] => {
  const odd = origins.find((origin) => !isOrigin(origin));
  if (odd === undefined) return origins;
  throw new TypeError(`${option}: "${odd}" is not an origin such as https://example.com`);
};

/** What a page of an allowed origin may send. */
const requestHeaders = `authorization, content-type, logto-verification-id, ${userHeader}`;

/** Cross-origin rules: which origins may call, and the headers that tell their browsers so. */
export type AllowedOrigins = {
  /** Answers the preflight of an allowed origin, and no other request. */
  preflight(request: Request, methods: readonly string[]): Response | undefined;
  /**
   * Whether a browser says that the request comes from a page of another origin which is not on the list. Its preflight
   * has been refused already; this is for browsers that leave it out.
   */
  isForeign(request: Request): boolean;
  /** Adds what the browser of the caller needs to hand the answer to its page. */
  open(request: Request, response: Response): Response;
};

/**
 * Makes the rules for a list of exact origins. There are no wildcards, and cookies never travel.
 *
 * @throws TypeError for an entry that is not an origin
 */
export const createAllowedOrigins = (list: readonly string[] = []): AllowedOrigins => {
  const origins = new Set(checkedOrigins('allowedOrigins', list));
  const allowed = (request: Request): string | undefined => {
    const origin = request.headers.get('origin');
    return origin !== null && origins.has(origin) ? origin : undefined;
  };

  return {
    preflight(request, methods) {
      const asks = request.method === 'OPTIONS' && allowed(request) !== undefined;
      if (!asks || !request.headers.has('access-control-request-method')) return undefined;
      return new Response(null, {
        status: 204,
        headers: {
          'access-control-allow-methods': methods.join(', '),
          'access-control-allow-headers': requestHeaders,
          'access-control-max-age': '3600',
        },
      });
    },
    isForeign(request) {
      const site = request.headers.get('sec-fetch-site') ?? 'none';
      return site !== 'none' && site !== 'same-origin' && allowed(request) === undefined;
    },
    open(request, response) {
      if (origins.size === 0) return response;
      // A cache in between must not hand the answer for one origin to another.
      response.headers.append('vary', 'Origin');
      const origin = allowed(request);
      if (origin === undefined) return response;
      response.headers.set('access-control-allow-origin', origin);
      response.headers.set('access-control-expose-headers', 'etag, retry-after');
      return response;
    },
  };
};
