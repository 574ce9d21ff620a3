import { join } from 'node:path';
import { build, createServer, type InlineConfig, type Plugin, preview } from 'vite';
import { DEMO_PORT } from './app-settings.ts';

const root = join(import.meta.dirname, '..');

const config = (plugins: Plugin[]): InlineConfig => ({ root, configLoader: 'native', plugins });

/** Serves the app from its sources; edits are seen at once. */
export const serveSources = async (plugins: Plugin[]) => {
  const server = await createServer(config(plugins));
  return server.listen();
};

/** Builds the app, into a folder that no one publishes, and serves the build. */
export const serveBuilt = async (plugins: Plugin[]) => {
  const built: InlineConfig = {
    ...config(plugins),
    logLevel: 'warn',
    // Each has a folder of its own: two may be tested at once.
    build: { outDir: `node_modules/.cache/built-for-tests-${DEMO_PORT}`, emptyOutDir: true },
  };
  await build(built);
  return preview(built);
};
