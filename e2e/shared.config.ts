import { chromiumOptions } from '../scripts/lib/chromium.mjs';
import { demoOrigin } from './target/origins.ts';

/** Where the demo runs. Its sign-in returns to `/callback` there. */
const demoUrl = `${demoOrigin}/`;

/** What both configurations have in common. One worker: tests set up the one tenant again. */
export const shared = {
  testDir: './specs',
  outputDir: '../test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: 'list' as const,
  use: {
    baseURL: demoUrl,
    browserName: 'chromium' as const,
    launchOptions: chromiumOptions(),
    viewport: { width: 1200, height: 900 },
    locale: 'en-US',
    colorScheme: 'light' as const,
    // Recording costs a third of the time: `--trace on` turns it on for the test that fails.
    trace: 'off' as const,
    screenshot: 'only-on-failure' as const,
  },
};

/** The demo's own server, started for the run with more in its environment. */
export const demoServer = (env: Record<string, string>) => ({
  command: `"${process.execPath}" --conditions=@account-center/source server.ts --for-tests`,
  cwd: `${import.meta.dirname}/../apps/demo`,
  url: demoUrl,
  env,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 3000 },
  timeout: 60_000,
});
