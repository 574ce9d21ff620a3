import { BackendError } from '../backend-error.ts';

/** The header that the client sends with every request to a proxy. A page of another origin cannot send it unasked. */
export const proxyHeader = 'x-account-center';

const refused = (reason: string) => new BackendError('backend.origin_not_allowed', { reason });

/**
 * Whether a request comes from a page of the host's own. A session in a cookie goes along with whatever page sends a
 * request; three things tell ours from others, each enough by itself in a browser of today: a header that other origins
 * may not send without asking (no one answers them), the origin, and what the browser says about the sender.
 *
 * @returns the origin of the page, if the browser tells it; browsers leave it out when they read
 * @throws Refusal `backend.origin_not_allowed`
 */
export const checkPage = (
  { method, headers }: Request,
  appOrigins: ReadonlySet<string>,
): string | undefined => {
  if (headers.get(proxyHeader) !== '1') throw refused('no_header');
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') throw refused('other_site');
  const origin = headers.get('origin');
  if (origin === null) {
    if (method !== 'GET') throw refused('no_origin');
    return undefined;
  }
  if (!appOrigins.has(origin)) throw refused('other_origin');
  return origin;
};
