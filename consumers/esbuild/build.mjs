import { copyFileSync } from 'node:fs';
import { build } from 'esbuild';

const { LOGTO_ENDPOINT, LOGTO_APP_ID } = process.env;
await build({
  entryPoints: ['src/main.tsx'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  jsx: 'automatic',
  define: {
    LOGTO_ENDPOINT: JSON.stringify(LOGTO_ENDPOINT),
    LOGTO_APP_ID: JSON.stringify(LOGTO_APP_ID),
  },
});
copyFileSync('index.html', 'dist/index.html');
