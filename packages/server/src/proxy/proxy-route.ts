/** One row of what a proxy passes on. Nothing is passed on that is not a row. */
export type ProxyRoute = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** At Logto, and below the base path of the proxy; a segment with a colon in front is a parameter. */
  readonly path: `/${string}`;
  /** The parameters of the query that go along; a request with any other is refused. */
  readonly query: readonly string[];
  /** What the body is: nothing, JSON, or a form with a file, which is passed on as it arrives. */
  readonly body: 'none' | 'json' | 'file';
};
