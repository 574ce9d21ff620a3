import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { hostBundle } from './host-bundle.ts';

const code = `export { AccountCenter, AccountProvider, SocialCallback } from '@account-center/ui'`;

/** A piece of each text that is for developers only. */
const hints = [
  'data-dev-hint',
  'LogtoConfig.scopes',
  'does not take passkeys',
  'third-party application.',
  'cannot be offered without a backend',
  'could not be read',
  'Register it at each provider',
  'account-center:dev-hints',
];

/** Vite's own production build of the same line. */
async function viteBundle(): Promise<string> {
  // Inside of this package, so that the bare names are found.
  const folder = mkdtempSync(join(import.meta.dirname, 'node_modules/.built-'));
  try {
    writeFileSync(join(folder, 'entry.js'), code);
    await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      mode: 'production',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: 'out',
        minify: false,
        lib: { entry: 'entry.js', formats: ['es'], fileName: 'entry' },
        rollupOptions: { external: /^(react|react-dom|@logto\/react)(\/|$)/ },
      },
    });
    const out = join(folder, 'out');
    return readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(out, file), 'utf8'))
      .join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const found = (text: string) => hints.filter((hint) => text.includes(hint));

describe('the hints for developers', () => {
  it('are in a development bundle', async () => {
    const { text } = await hostBundle(code, 'development');
    expect(found(text)).toEqual(hints);
  });

  it('are not in a production bundle of esbuild', async () => {
    const { text, inputs } = await hostBundle(code);
    expect(text).toContain('Passkeys cannot be added at this address.');
    expect(found(text)).toEqual([]);
    expect(inputs.filter((file) => file.includes('dev-hint'))).toEqual([]);
  });

  it('are not in a production bundle of Vite', async () => {
    const text = await viteBundle();
    expect(text).toContain('Passkeys cannot be added at this address.');
    expect(found(text)).toEqual([]);
  });
});
