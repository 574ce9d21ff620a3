import type { BackendContext } from '../backend-context.ts';
import { BackendError, toBackendError } from '../backend-error.ts';
import type { BackendLogEntry, LogDraft } from '../log-entry.ts';
import { errorResponse } from './json-response.ts';
import { matchPath, type Route } from './route.ts';

/** What {@link handleRequest} decides by. */
export type RouteTable = {
  /** Empty, or with a slash in front and none at the end. */
  readonly basePath: string;
  readonly routes: readonly Route[];
  readonly context: BackendContext;
  readonly log: (entry: BackendLogEntry) => void;
};

const methodsOf = (routes: readonly Route[]): string[] =>
  routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));

const withoutBody = ({ status, headers }: Response): Response =>
  new Response(null, { status, headers });

const run = async (
  route: Route,
  { context, log }: RouteTable,
  arrival: Omit<Parameters<Route['handle']>[0], 'context' | 'log'>,
): Promise<Response> => {
  const draft: LogDraft = {};
  const startedAt = context.now();
  const done = (status: number, { code, reason }: Partial<BackendError> = {}) =>
    log({
      route: `${route.method} ${route.path}`,
      status,
      ...(code && { code }),
      ...(reason && { reason }),
      ...draft,
      milliseconds: context.now() - startedAt,
    });
  try {
    const response = await route.handle({ ...arrival, context, log: draft });
    done(response.status);
    return response;
  } catch (error) {
    const refusal = toBackendError(error);
    done(refusal.status, refusal);
    // What a host has left out is no failure.
    if (refusal.status >= 500 && refusal.code !== 'backend.not_configured') context.onError(error);
    return errorResponse(refusal);
  }
};

const dispatch = async (
  request: Request,
  table: RouteTable,
  address: () => string | undefined,
): Promise<Response> => {
  const { basePath, context } = table;
  const { pathname } = new URL(request.url);
  const here = table.routes.flatMap((route) => {
    const params = matchPath(basePath + route.path, pathname);
    return params ? [{ route, params }] : [];
  });
  if (here.length === 0) return errorResponse(new BackendError('backend.not_found'));

  const methods = methodsOf(here.map(({ route }) => route));
  const preflight = context.origins.preflight(request, methods);
  if (preflight) return preflight;
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const found = here.find(({ route }) => route.method === method);
  if (!found) {
    const headers = { allow: methods.join(', ') };
    return errorResponse(new BackendError('backend.method_not_allowed', { headers }));
  }
  return run(found.route, table, { request, params: found.params, address });
};

/**
 * Answers one request by the route table: 404 for unknown paths, 405 for other methods, the error of a refusal, and 500 for
 * unexpected errors.
 */
export const handleRequest = async (
  request: Request,
  table: RouteTable,
  address: () => string | undefined = () => undefined,
): Promise<Response> => {
  const response = await dispatch(request, table, address);
  const opened = table.context.origins.open(request, response);
  return request.method === 'HEAD' ? withoutBody(opened) : opened;
};
