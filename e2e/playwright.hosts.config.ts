import { defineConfig } from '@playwright/test';
import { shared } from './shared.config.ts';

const port = process.env.HOSTS_PORT ?? '5300';
const origin = `http://127.0.0.1:${port}`;

/** The account center in pages with other style sheets, see apps/hosts: `pnpm e2e:hosts`. */
export default defineConfig({
  ...shared,
  testDir: './hosts',
  outputDir: '../test-results/hosts',
  use: { ...shared.use, baseURL: origin, contextOptions: { reducedMotion: 'reduce' } },
  webServer: {
    command: 'pnpm --filter hosts run build && pnpm --filter hosts run preview',
    cwd: `${import.meta.dirname}/..`,
    url: `${origin}/blank.html`,
    env: { HOSTS_PORT: port },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 3000 },
    timeout: 120_000,
  },
});
