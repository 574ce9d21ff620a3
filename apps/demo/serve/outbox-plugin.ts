import type { FakeLogto } from '@account-center/mocks';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';

const panel = { tag: 'script', attrs: { type: 'module', src: '/src/outbox/main.tsx' } };

/**
 * Vite plugin: a panel beside the app that shows the emails and texts that the fake "sends". The app itself knows
 * nothing of it.
 */
export const outboxPlugin = ({ outbox }: FakeLogto): Plugin => {
  const mount = ({ middlewares }: ViteDevServer | PreviewServer) => {
    middlewares.use('/demo-outbox', (_, response) => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('cache-control', 'no-store');
      response.end(JSON.stringify({ messages: outbox.list().slice(-20) }));
    });
  };
  return {
    name: 'demo-outbox',
    configureServer: mount,
    configurePreviewServer: mount,
    // Before Vite reads the page, so that a build takes the panel in.
    transformIndexHtml: { order: 'pre', handler: () => [{ ...panel, injectTo: 'body' }] },
  };
};
