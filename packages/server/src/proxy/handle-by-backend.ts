import type { AccountBackend, ConnectionInfo } from '../create-account-backend.ts';
import { checkClaimedUser, userHeader } from '../http/claimed-user.ts';
import { checkPage } from './check-page.ts';
import { readSessionToken, type SessionToken } from './session-token.ts';

/** What the backend in a proxy is asked with. */
export type BackendInProxy = {
  readonly backend: AccountBackend;
  readonly origins: ReadonlySet<string>;
  readonly getAccessToken: SessionToken;
  readonly from: ConnectionInfo | undefined;
};

/** What needs no session: it is the same for everyone, or comes from a provider's page. */
const open = /\/backend\/(?:settings|callback\/[\w-]{1,64})$/;

/** What the backend reads of a request. A session's cookie is none of its business. */
const passedHeaders = ['content-type', 'content-length', 'content-encoding'];

/**
 * Hands a request to the backend, with the token of the session in place of whatever the page says. The page is checked
 * first, where there is a session to abuse.
 *
 * @throws Refusal for a page of another origin, and when no one is signed in
 */
export const handleByBackend = async (
  request: Request,
  { backend, origins, getAccessToken, from }: BackendInProxy,
): Promise<Response> => {
  if (open.test(new URL(request.url).pathname)) return backend(request, from);
  checkPage(request, origins);
  const { token, userId } = await readSessionToken(getAccessToken, request, false);
  if (userId !== undefined) checkClaimedUser(request, userId);
  const headers = new Headers({ authorization: `Bearer ${token}` });
  for (const name of [...passedHeaders, 'logto-verification-id', userHeader]) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const { method, url, body, signal } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD' && body !== null;
  // The types of browsers do not know `duplex`, which Node asks for with every streamed body.
  const asked = { method, headers, signal, ...(hasBody && { body, duplex: 'half' }) };
  return backend(new Request(url, asked), from);
};
