import { defineConfig } from '@playwright/test';
import { demoServer, shared } from './shared.config.ts';
import type { TargetOptions } from './target/target.ts';

/** The demo against the fake Logto: `pnpm e2e`. */
export default defineConfig<object, TargetOptions>({
  ...shared,
  // Without these the demo starts its fake, whatever the shell is set up for.
  webServer: demoServer({ LOGTO_ENDPOINT: '', LOGTO_APP_ID: '' }),
  projects: [{ name: 'fake', use: { targetName: 'fake' } }],
});
