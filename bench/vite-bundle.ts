import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';

/** The file and all that it imports, on demand too. */
const reachable = (file: string, texts = new Map<string, string>()): Map<string, string> => {
  if (!texts.has(file)) {
    const text = readFileSync(file, 'utf8');
    texts.set(file, text);
    for (const [, path = ''] of text.matchAll(/\b(?:from|import) ?\(?"(\.[^"]+)"/g)) {
      reachable(join(dirname(file), path), texts);
    }
  }
  return texts;
};

/**
 * All the code that a browser can come to in Vite's own production build of a line of a host's code. Vite also writes
 * files for imports on demand that it has left out; nothing leads to them.
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
    return [...reachable(join(folder, 'out/entry.js')).values()].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
