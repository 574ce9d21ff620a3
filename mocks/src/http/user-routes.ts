import type { Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import type { AccountCenterSettings } from '../state/tenant-model.ts';
import { type Auth, authenticate } from './bearer.ts';
import { answerFailure } from './failure.ts';
import { type Guard, parsePart, readBody } from './guard.ts';
import { assertThat } from './request-error.ts';

/** A request that passed authentication, the account center's gate and the guards. */
export type UserRequest<Body = unknown, Query = unknown> = {
  readonly context: FakeContext;
  readonly auth: Auth;
  readonly fields: AccountCenterSettings['fields'];
  readonly body: Body;
  readonly query: Query;
  /** Parameters of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly request: Request;
};

/** What a route expects; the body is read only where a guard asks for it. */
export type RouteGuards<Body, Query> = {
  body?: Guard<Body>;
  query?: Guard<Query>;
  /** Whether the route is there at all; unless it is, the path is unknown. */
  exists?: () => boolean;
  /** Reads the body in another way than by its content type. */
  read?: (request: Request) => Promise<unknown>;
};

/** HTTP methods of the Account API. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Where the routes of the Account API and the verification API are entered. */
export type UserRoutes = {
  readonly context: FakeContext;
  /** Whether a route is there: in the tenant's release, with its switches. */
  isThere(method: string, path: string): boolean;
  /** Adds a route. Authentication, gate and guards come before the handler, in this order. */
  on<Body = unknown, Query = unknown>(
    method: Method,
    path: string,
    guards: RouteGuards<Body, Query>,
    handle: (request: UserRequest<Body, Query>) => Response | Promise<Response>,
  ): void;
};

const parseWith = <Output>(
  type: 'body' | 'query',
  guard: Guard<Output> | undefined,
  value: unknown,
): Output =>
  // Without a guard no one named a type, so `Output` is `unknown` and anything fits.
  guard ? parsePart(type, guard, value) : (undefined as Output);

/** The query as the schema sees it: a parameter that comes more than once is a list. */
const queryOf = (queries: Record<string, string[]>): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(queries).map(([name, values]) => [
      name,
      values.length > 1 ? values : (values[0] ?? ''),
    ]),
  );

/** Makes the entry point for routes of signed-in users. */
export const createUserRoutes = (app: Hono, context: FakeContext): UserRoutes => {
  const conditions = new Map<string, () => boolean>();
  const isThere = (method: string, path: string) => conditions.get(`${method} ${path}`)?.() ?? true;
  return {
    context,
    isThere,
    on(method, path, { body, query, exists, read = readBody }, handle) {
      if (exists) conditions.set(`${method} ${path}`, exists);
      app.on(method, path, async (c, next) => {
        if (!isThere(method, path)) return next();
        try {
          const request = c.req.raw;
          const auth = authenticate(context, request.headers);
          const { enabled, fields } = context.tenant.current.accountCenter;
          assertThat(enabled, 'account_center.not_enabled');
          const payload = body && (await read(request));
          return await handle({
            context,
            auth,
            fields,
            query: parseWith('query', query, queryOf(c.req.queries())),
            body: parseWith('body', body, payload),
            params: c.req.param(),
            request,
          });
        } catch (error) {
          return answerFailure(context, error);
        }
      });
    },
  };
};
