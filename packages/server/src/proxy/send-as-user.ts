import { BackendError } from '../backend-error.ts';
import { checkClaimedUser, claimedUser } from '../http/claimed-user.ts';
import type { Fetch } from '../logto/fetch-logto.ts';
import { recordFormat } from '../proof/step-up-record.ts';
import { forwardRequest, type ProxiedResponse } from './forward.ts';
import { limitVerifications, type VerificationLimit } from './limit-verifications.ts';
import { type ProxyBodyLimits, proxiedBody } from './proxied-body.ts';
import type { ProxyRoute } from './proxy-route.ts';
import {
  isTokenRefused,
  readSessionToken,
  type SessionToken,
  type TokenOfUser,
} from './session-token.ts';
import type { TokenUsers } from './token-users.ts';

/** The route whose answer tells whose it is. */
const accountPath = '/api/my-account';

/** What requests of users are sent with. */
export type SendAsUserOptions = {
  /** Without a trailing slash. */
  readonly endpoint: string;
  /** Follows no redirect and answers from no cache. */
  readonly fetch: Fetch;
  readonly getAccessToken: SessionToken;
  readonly users: TokenUsers;
  /** For one answer, and for JSON to arrive, in milliseconds. */
  readonly timeout: number;
  /** For an upload, in milliseconds. */
  readonly uploadTimeout: number;
  readonly limits: ProxyBodyLimits;
  readonly verifications: VerificationLimit;
};

/** What is known of a request once its row is found and its page is one of the host's. */
export type ApprovedRequest = {
  readonly route: ProxyRoute;
  readonly params: Readonly<Record<string, string>>;
  readonly origin: string | undefined;
  /** The network address of the caller, if the host knows it. */
  readonly address: string | undefined;
};

/** Sends a request on in the name of the session's user. */
export type SendAsUser = (request: Request, approved: ApprovedRequest) => Promise<ProxiedResponse>;

const queryOf = ({ url }: Request, { query }: ProxyRoute): string => {
  const search = new URLSearchParams();
  for (const [name, value] of new URL(url).searchParams) {
    if (!query.includes(name) || search.has(name)) {
      throw new BackendError('backend.invalid_request', { reason: 'query' });
    }
    search.set(name, value.slice(0, 64));
  }
  return search.size > 0 ? `?${search}` : '';
};

const headersOf = ({ headers }: Request, origin: string | undefined): Record<string, string> => {
  const record = headers.get('logto-verification-id');
  // What is no record at all would only count as none.
  const isRecord = record !== null && recordFormat.test(record);
  const agent = headers.get('user-agent')?.slice(0, 512);
  return {
    accept: 'application/json',
    ...(isRecord && { 'logto-verification-id': record }),
    // Passkeys are bound to the origin of the page: without it, Logto takes none that is made here.
    ...(origin !== undefined && { origin }),
    // A passkey is called after the browser that made it.
    ...(agent && { 'user-agent': agent }),
  };
};

/** Makes the function that requests of users go to Logto by. */
export const createSendAsUser =
  (options: SendAsUserOptions): SendAsUser =>
  async (request, { route, params, origin, address }) => {
    const { endpoint, fetch, getAccessToken, users, timeout, uploadTimeout, limits } = options;
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '');
    const url = endpoint + path + queryOf(request, route);
    const shared = headersOf(request, origin);
    const session = await readSessionToken(getAccessToken, request, false);
    await limitVerifications(route, options.verifications, { address, token: session.token });
    const body = await proxiedBody(request, route, timeout, limits);
    const isAccount = route.method === 'GET' && route.path === accountPath;
    const attempt = async ({ token, userId }: TokenOfUser): Promise<ProxiedResponse> => {
      if (userId !== undefined) checkClaimedUser(request, userId);
      else if (claimedUser(request) !== undefined && !isAccount) {
        const user = await users.of(token);
        if (user.answer) return user.answer;
        checkClaimedUser(request, user.subject);
      }
      const answer = await forwardRequest(fetch, {
        method: route.method,
        url,
        headers: { ...shared, authorization: `Bearer ${token}` },
        body,
        timeout: route.body === 'file' ? uploadTimeout : timeout,
        clientSignal: request.signal,
      });
      // The account itself says whose it is.
      const subject = isAccount ? await users.learn(token, answer) : undefined;
      if (subject !== undefined) checkClaimedUser(request, subject);
      return answer;
    };
    const first = await attempt(session);
    // A picture has gone by; the page sends it again.
    if (!isTokenRefused(first) || route.body === 'file') return first;
    const fresh = await readSessionToken(getAccessToken, request, true).catch(() => session);
    // Logto has done nothing, so that a write may be repeated too.
    return fresh.token === session.token ? first : attempt(fresh);
  };
