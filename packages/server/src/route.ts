/** One row of the route table. Nothing is answered that is not a row. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base path, with a slash in front; compared as it is, without patterns. */
  readonly path: `/${string}`;
  readonly handle: (request: Request) => Promise<Response>;
};
