import { type AccountBackend, toNodeHandler } from '@account-center/server';
import express, { type Express } from 'express';

/** An Express app with the account backend in it. */
export const createApp = (backend: AccountBackend): Express => {
  const app = express();
  // Before body parsers: the backend reads bodies itself, up to its own limit.
  app.use('/account-backend', toNodeHandler(backend));
  app.use(express.json());
  return app;
};
