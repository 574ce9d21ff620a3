import { createAccountBackend, toNodeHandler } from '@account-center/server';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { appSettings } from './app-settings.ts';
import { backendCredential } from './backend-credential.ts';

/** Vite plugin: the routes of `@account-center/server` beside the page, as a host's server would have them. */
export const accountBackendPlugin = (endpoint: string, cacheSeconds: number): Plugin => {
  const mount = ({ middlewares, config }: ViteDevServer | PreviewServer) => {
    const { appId, isFake } = appSettings();
    const backend = createAccountBackend({
      endpoint,
      ...backendCredential(isFake),
      allowedClientIds: [appId],
      maxTokenLifetime: 365 * 24 * 3_600_000,
      // Who came by a social account has nothing else to verify with.
      allowReauthentication: true,
      cacheSeconds,
      onError: (error) => config.logger.error(`account backend: ${error}`),
    });
    middlewares.use('/account-backend', toNodeHandler(backend));
  };
  return { name: 'demo-account-backend', configureServer: mount, configurePreviewServer: mount };
};
