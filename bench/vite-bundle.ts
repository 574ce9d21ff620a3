import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * All the code of Vite's own production build of a line of a host's code.
 *
 * @param code what the host writes
 */
export async function viteBundle(code: string): Promise<string> {
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
