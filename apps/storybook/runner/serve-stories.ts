import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { preview } from 'vite';

const root = join(import.meta.dirname, '..');
const built = join(root, 'storybook-static');

/**
 * Serves the built Storybook on a free port, with axe beside it.
 *
 * @returns its origin, with no slash at the end
 * @throws Error when Storybook is not built
 */
export async function serveStories(): Promise<string> {
  if (!existsSync(join(built, 'index.json'))) throw new Error('Build Storybook first');
  // Served rather than injected, so that the browser compiles it once.
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  copyFileSync(axe, join(built, 'axe.js'));
  const server = await preview({
    configFile: false,
    appType: 'mpa',
    logLevel: 'silent',
    root,
    build: { outDir: built },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${address.port}`;
}

/** The ids of the stories that Storybook's index lists, pages of documentation left out. */
export function storyIds(): string[] {
  const index: { entries: Record<string, { id: string; type: string }> } = JSON.parse(
    readFileSync(join(built, 'index.json'), 'utf8'),
  );
  return Object.values(index.entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id);
}
