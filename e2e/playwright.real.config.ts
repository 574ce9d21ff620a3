import { defineConfig } from '@playwright/test';
import { demoServer, shared } from './shared.config.ts';
import type { TargetOptions } from './target/target.ts';

/** The demo against a real Logto, see README.md: `pnpm e2e:real`. */
export default defineConfig<object, TargetOptions>({
  ...shared,
  // The demo has no use for the key to the whole tenant.
  webServer: demoServer({ LOGTO_M2M_SECRET: '' }),
  projects: [{ name: 'real', use: { targetName: 'real' } }],
});
