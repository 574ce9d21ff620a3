import type { AllowedOrigins } from './allowed-origins.ts';
import { errorAnswer } from './json-answer.ts';
import type { Route } from './route.ts';

/** What {@link answerRequest} decides by. */
export type RouteTable = {
  /** Empty, or with a slash in front and none at the end. */
  readonly basePath: string;
  readonly routes: readonly Route[];
  readonly origins: AllowedOrigins;
  readonly onError?: ((error: unknown) => void) | undefined;
};

const methodsOf = (routes: readonly Route[]): string[] =>
  routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));

const withoutBody = ({ status, headers }: Response): Response =>
  new Response(null, { status, headers });

const answer = async (request: Request, table: RouteTable): Promise<Response> => {
  const { basePath, routes, origins, onError } = table;
  const { pathname } = new URL(request.url);
  const here = routes.filter(({ path }) => `${basePath}${path}` === pathname);
  if (here.length === 0) return errorAnswer(404, 'backend.not_found', 'There is nothing here.');

  const methods = methodsOf(here);
  const preflight = origins.preflight(request, methods);
  if (preflight) return preflight;
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const route = here.find((candidate) => candidate.method === method);
  if (!route) {
    const allow = methods.join(', ');
    return errorAnswer(405, 'backend.method_not_allowed', `Use ${allow}.`, { allow });
  }
  try {
    return await route.handle(request);
  } catch (error) {
    onError?.(error);
    // The caller learns nothing of what went wrong inside.
    return errorAnswer(500, 'backend.failed', 'Something went wrong.');
  }
};

/** Answers one request by the route table: 404 for unknown paths, 405 for other methods, 500 for unexpected errors. */
export const answerRequest = async (request: Request, table: RouteTable): Promise<Response> => {
  const response = await answer(request, table);
  const opened = table.origins.open(request, response);
  return request.method === 'HEAD' ? withoutBody(opened) : opened;
};
