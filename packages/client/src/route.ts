import type { ResponseParser } from './response.ts';

/** The HTTP methods that Logto's routes use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Query parameters; an absent value is left out. */
export type Query = Record<string, string | number | undefined>;

/** One request as data: all that is not the same for every request of a client. */
export type Route<Result> = {
  method: Method;
  /** Starts with a slash and is below the Logto endpoint; a whole URL when `anonymous`. */
  path: string;
  /** Sent as JSON, or as it is when it is a form. */
  body?: unknown;
  query?: Query | undefined;
  /** Reads the answer's body; without one the body is ignored and the result is `undefined`. */
  parse?: ResponseParser<Result> | undefined;
  /** Sent as it is, without a token. */
  anonymous?: boolean;
  /** The answer is the account, so that it tells whose token it was asked with. */
  tellsUser?: boolean;
  /** The path is below the backend's URL; refused when the client has no backend. */
  ofBackend?: boolean;
  /** In milliseconds, for what may take longer than other calls. */
  timeout?: number;
  /** The browser may withhold the answer from this origin; it looks like a lost connection, and trying again is no use. */
  maybeForbidden?: boolean;
};

/** For each method of a group, the request that it makes. The last argument, `CallOptions`, does not matter to it. */
export type Routes<Actions> = {
  [Name in keyof Actions]: Actions[Name] extends (...input: infer Input) => Promise<infer Result>
    ? (...input: Input) => Route<Result>
    : never;
};

/** A read. */
export const get = <Result>(
  path: string,
  answer: ResponseParser<Result>,
  query?: Query,
): Route<Result> => ({
  method: 'GET',
  path,
  query,
  parse: answer,
});

const write =
  (method: Method) =>
  <Result = void>(
    path: string,
    body?: unknown,
    answer?: ResponseParser<Result>,
  ): Route<Result> => ({
    method,
    path,
    body,
    parse: answer,
  });

/** A write with `POST`. */
export const post = write('POST');

/** A write with `PUT`. */
export const put = write('PUT');

/** A write with `PATCH`. */
export const patch = write('PATCH');

/** A removal. */
export const remove = (path: string, query?: Query): Route<void> => ({
  method: 'DELETE',
  path,
  query,
});
