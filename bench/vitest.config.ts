import { defineConfig } from 'vitest/config';

/** Tests of the built packages, as a host's bundler and Node.js see them. Run after `pnpm build`. */
export default defineConfig({
  test: { name: 'built', environment: 'node', include: ['*.test.ts'], testTimeout: 60_000 },
});
