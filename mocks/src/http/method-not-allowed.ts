import type { Hono } from 'hono';

const expression = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}/?$`);

/**
 * Answers what no route took: 405 for a known path with another method, 200 for `OPTIONS`, 404
 * for an unknown path, all in plain text. It has to be registered after the routes.
 */
export const registerMethodNotAllowed = (
  app: Hono,
  prefix: string,
  isThere: (method: string, path: string) => boolean,
): void => {
  const known = app.routes
    .filter(({ path, method }) => path.startsWith(prefix) && method !== 'ALL')
    .map(({ path, method }) => ({ pattern: expression(path), path, method }));
  app.all(`${prefix}/*`, (c) => {
    const methods = known
      .filter(({ pattern, method, path }) => pattern.test(c.req.path) && isThere(method, path))
      .map(({ method }) => method);
    if (methods.length === 0) return c.notFound();
    const allow = [...new Set(methods.flatMap((name) => (name === 'GET' ? ['HEAD', name] : name)))];
    const headers = { allow: allow.join(', ') };
    return c.req.method === 'OPTIONS'
      ? c.text('', 200, headers)
      : c.text('Method Not Allowed', 405, headers);
  });
};
