import type { Hono } from 'hono';
import { errors, jwtVerify } from 'jose';
import type { FakeContext } from '../context.ts';
import { answerFailure } from './failure.ts';
import { type Guard, parsePart, readBody } from './guard.ts';
import { assertThat, RequestError } from './request-error.ts';
import type { Method } from './user-routes.ts';

/** A request to the Management API that passed authentication and the guard. */
export type ManagementRequest<Body = unknown> = {
  readonly context: FakeContext;
  /** Who calls: the id of the machine-to-machine application. */
  readonly callerId: string;
  readonly body: Body;
  /** Parameters of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
};

/** Where the routes of the Management API are entered. */
export type ManagementRoutes = {
  /** Adds a route. Authentication and the guard of the body come before the handler, in this order. */
  on<Body = unknown>(
    method: Method,
    path: string,
    guard: Guard<Body> | undefined,
    handle: (request: ManagementRequest<Body>) => Response | Promise<Response>,
  ): void;
};

/** Why a token is refused is answered by the code and the name of the library's error, as a real server does. */
const verify = async ({ oidc, tenant, clock }: FakeContext, token: string) => {
  try {
    const { payload } = await jwtVerify(token, await oidc.keys.publicKey(), {
      audience: tenant.current.management.resource,
      currentDate: new Date(clock.now()),
    });
    return payload;
  } catch (error) {
    const data = error instanceof errors.JOSEError && { code: error.code, name: error.name };
    throw new RequestError('auth.unauthorized', { status: 401, ...(data && { data }) });
  }
};

const authenticate = async (context: FakeContext, authorization: string | null) => {
  assertThat(authorization, 'auth.authorization_header_missing', { status: 401 });
  assertThat(authorization.startsWith('Bearer'), 'auth.authorization_token_type_not_supported', {
    status: 401,
    data: { supportedTypes: ['Bearer'] },
  });
  const claims = await verify(context, authorization.slice('Bearer '.length));
  assertThat(claims.sub, 'auth.unauthorized', { status: 401 });
  const scopes = typeof claims.scope === 'string' ? claims.scope.split(' ') : [];
  assertThat(scopes.includes('all'), 'auth.forbidden', { status: 403 });
  return claims.sub;
};

/** Makes the entry point for routes that need a token of the Management API with scope `all`. */
export const createManagementRoutes = (app: Hono, context: FakeContext): ManagementRoutes => ({
  on<Body>(
    method: Method,
    path: string,
    guard: Guard<Body> | undefined,
    handle: (request: ManagementRequest<Body>) => Response | Promise<Response>,
  ) {
    app.on(method, path, async (c) => {
      try {
        const request = c.req.raw;
        const callerId = await authenticate(context, request.headers.get('authorization'));
        const payload = guard && (await readBody(request));
        // Without a guard no one named a type, so `Body` is `unknown` and anything fits.
        const body = guard ? parsePart('body', guard, payload) : (undefined as Body);
        return await handle({
          context,
          callerId,
          body,
          params: c.req.param(),
          query: c.req.query(),
        });
      } catch (error) {
        return answerFailure(context, error);
      }
    });
  },
});
