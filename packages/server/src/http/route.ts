import type { BackendContext } from '../backend-context.ts';
import type { BackendErrorCode } from '../error-catalog.ts';
import type { LogDraft } from '../log-entry.ts';
import type { BodySchema, ResponseDocs } from '../openapi/responses.ts';

/** Everything that is known of a request when it reaches its route. */
export type RequestContext = {
  readonly request: Request;
  readonly context: BackendContext;
  /** The parameters of the path, as they stand there. */
  readonly params: Readonly<Record<string, string>>;
  /** The network address of the caller, if the host knows it. */
  readonly address: () => string | undefined;
  /** What the log will be told; filled in on the way. */
  readonly log: LogDraft;
};

/** One row of the route table: how it is answered, and what its documentation says. Nothing is answered that is not a row. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base path, with a slash in front; a segment with a colon in front is a parameter. */
  readonly path: `/${string}`;
  /** The name of the operation in the documentation. */
  readonly id: string;
  readonly summary: string;
  /** Who may call: everyone, users, or users who have just verified themselves. */
  readonly access: 'anyone' | 'user' | 'verified-user';
  readonly body?: BodySchema | undefined;
  /** Every answer that is no error. */
  readonly responses: ResponseDocs;
  /** Every error that the route may answer, those of all routes and of its access aside. */
  readonly errors: readonly BackendErrorCode[];
  /** Errors of its access that it does not answer all the same. */
  readonly without?: readonly BackendErrorCode[];
  readonly handle: (arrival: RequestContext) => Promise<Response>;
};

const parameter = /^[\w-]{1,64}$/;

/** The parameters of a path that fits a route's; nothing if it does not. Parameters are letters, digits, `_` and `-`. */
export const matchPath = (pattern: string, path: string): Record<string, string> | undefined => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (!segment.startsWith(':')) {
      if (segment !== value) return undefined;
    } else {
      if (!parameter.test(value)) return undefined;
      params[segment.slice(1)] = value;
    }
  }
  return params;
};
