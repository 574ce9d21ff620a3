import { BackendError, toBackendError } from '../backend-error.ts';
import { type AccountBackend, createAccountBackend } from '../create-account-backend.ts';
import type { BackendErrorCode } from '../error-catalog.ts';
import { errorResponse } from '../http/json-response.ts';
import { matchPath } from '../http/route.ts';
import { directFetch } from '../logto/fetch-logto.ts';
import { checkProxyOptions } from '../options/check-proxy-options.ts';
import { quietly } from '../quietly.ts';
import { guardedStore } from '../store/guarded-store.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { AccountProxyOptions } from './account-proxy-options.ts';
import { checkPage } from './check-page.ts';
import { forwardResponse } from './forward.ts';
import { handleByBackend } from './handle-by-backend.ts';
import type { ProxyRoute } from './proxy-route.ts';
import { providerTokenRoutes, proxyRoutes } from './proxy-routes.ts';
import { createSendAsUser } from './send-as-user.ts';
import { createTokenUsers } from './token-users.ts';

/** Answers a request to a proxy. Never rejects. */
export type AccountProxy = AccountBackend;

type Found = { readonly route: ProxyRoute; readonly params: Readonly<Record<string, string>> };

const find = (routes: readonly ProxyRoute[], method: string, path: string): Found => {
  const here = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params ? [{ route, params }] : [];
  });
  if (here.length === 0) throw new BackendError('backend.not_found');
  const found = here.find(({ route }) => route.method === method);
  if (found) return found;
  const allow = here.map(({ route }) => route.method).join(', ');
  throw new BackendError('backend.method_not_allowed', { headers: { allow } });
};

/**
 * Makes a handler by which a page uses the account without ever holding an access token: the host's server has the session,
 * and passes on a fixed part of Logto's Account API, and the backend's routes. Give the client its path as `endpoint`, the
 * same with `/backend` as `backend`, and `null` as `getAccessToken`.
 *
 * It is no open proxy: what is passed on is made again from a table of routes. It answers pages of the host's own origin
 * alone, since the session's cookie would go along with any other's requests too.
 *
 * @throws TypeError for options that make no sense
 */
export const createAccountProxy = (options: AccountProxyOptions): AccountProxy => {
  checkProxyOptions(options);
  const { basePath = '/api/account', appOrigins, getAccessToken, providerTokens } = options;
  const { now = Date.now, timeout = 5000, fetch: given, onError, log, addressOf } = options;
  const base = basePath.replace(/\/+$/, '');
  const origins = new Set(appOrigins);
  const backendPath = `${base}/backend`;
  // The proxy and its backend count in one place.
  const store = options.store ?? createMemoryStore(now);
  const backend = createAccountBackend({
    ...options,
    store,
    basePath: backendPath,
    // It gets a request of ours, which has none of the headers that tell.
    addressOf: undefined,
  });
  const endpoint = options.endpoint.replace(/\/+$/, '');
  const fetchDirectly = directFetch(given ?? ((url, init) => fetch(url, init)));
  const tellError = quietly(onError);
  const send = createSendAsUser({
    endpoint,
    fetch: fetchDirectly,
    getAccessToken,
    users: createTokenUsers({ endpoint, fetch: fetchDirectly, timeout, now }),
    timeout,
    uploadTimeout: options.uploadTimeout ?? 60_000,
    limits: {
      json: options.bodyLimits?.json ?? 64 * 1024,
      file: options.bodyLimits?.file ?? 20 * 1024 * 1024,
    },
    verifications: {
      store: guardedStore(store, tellError),
      limit: options.limits?.verifications ?? { requests: 30, seconds: 60 },
    },
  });
  const routes = [...proxyRoutes, ...(providerTokens ? providerTokenRoutes : [])];
  const tellLog = quietly(log);

  type From = Parameters<AccountProxy>[1];
  const addressFrom = (request: Request, from: From): string | undefined =>
    addressOf ? (addressOf(request) ?? undefined) : from?.address;

  const answer = async (request: Request, pathname: string, from: From): Promise<Response> => {
    const startedAt = now();
    let route = 'unknown';
    const done = (status: number, code?: BackendErrorCode, reason?: string) =>
      tellLog({
        route,
        status,
        ...(code && { code }),
        ...(reason && { reason }),
        milliseconds: now() - startedAt,
      });
    try {
      if (!pathname.startsWith(`${base}/`)) throw new BackendError('backend.not_found');
      const found = find(routes, request.method, pathname.slice(base.length));
      route = `${found.route.method} ${found.route.path}`;
      const origin = checkPage(request, origins);
      const address = addressFrom(request, from);
      const answered = await send(request, { ...found, origin, address });
      // What was wrong with a request stays between Logto and the page.
      done(answered.status);
      return forwardResponse(answered);
    } catch (error) {
      const refusal = toBackendError(error);
      done(refusal.status, refusal.code, refusal.reason);
      if (refusal.status >= 500) tellError(error);
      return errorResponse(refusal);
    }
  };

  return async (request, from) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(`${backendPath}/`)) return answer(request, pathname, from);
    try {
      const address = addressFrom(request, from);
      return await handleByBackend(request, {
        backend,
        origins,
        getAccessToken,
        from: { address },
      });
    } catch (error) {
      const refusal = toBackendError(error);
      if (refusal.status >= 500) tellError(error);
      return errorResponse(refusal);
    }
  };
};
