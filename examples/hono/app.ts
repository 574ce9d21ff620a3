import type { AccountBackend } from '@account-center/server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';

/** A Hono app with the account backend in it. */
export const createApp = (backend: AccountBackend): Hono => {
  const app = new Hono();
  app.all('/account-backend/*', (c) => {
    // Each runtime has a `getConnInfo` of its own. Behind a proxy, use the option `addressOf` instead.
    const { address } = getConnInfo(c).remote;
    return backend(c.req.raw, { address });
  });
  return app;
};
