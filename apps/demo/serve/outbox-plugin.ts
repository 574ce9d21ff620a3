import type { FakeLogto } from '@account-center/mocks';
import type { Plugin } from 'vite';

/**
 * Vite plugin: a panel beside the app that shows the emails and texts that the fake "sends". The app itself knows
 * nothing of it.
 */
export const outboxPlugin = ({ outbox }: FakeLogto): Plugin => ({
  name: 'demo-outbox',
  configureServer({ middlewares }) {
    middlewares.use('/demo-outbox', (_, response) => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('cache-control', 'no-store');
      response.end(JSON.stringify({ messages: outbox.list().slice(-20) }));
    });
  },
  transformIndexHtml: () => [
    {
      tag: 'script',
      attrs: { type: 'module', src: '/src/outbox/main.tsx' },
      injectTo: 'body',
    },
  ],
});
