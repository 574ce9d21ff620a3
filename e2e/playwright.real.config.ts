import { defineConfig } from '@playwright/test';
import { demoServer, shared } from './shared.config.ts';
import type { TargetOptions } from './target/target.ts';

/** The demo against a real Logto, see README.md: `pnpm e2e:real`. */
export default defineConfig<object, TargetOptions>({
  ...shared,
  // The demo's own server keeps access tokens and deletes accounts with the same machine-to-machine application.
  webServer: demoServer({}),
  projects: [{ name: 'real', use: { targetName: 'real' } }],
});
