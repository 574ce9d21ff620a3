import { createAccountBackend, toNodeHandler } from '@account-center/server';
import type { Plugin } from 'vite';

/** Vite plugin: the routes of `@account-center/server` beside the page, as a host's server would have them. */
export const accountBackendPlugin = (endpoint: string, cacheSeconds: number): Plugin => ({
  name: 'demo-account-backend',
  configureServer({ middlewares, config }) {
    const backend = createAccountBackend({
      endpoint,
      cacheSeconds,
      onError: (error) => config.logger.error(`account backend: ${error}`),
    });
    middlewares.use('/account-backend', toNodeHandler(backend));
  },
});
