import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The maps of an unpacked package that lead nowhere: built files without a map, and maps whose source is not packed.
 *
 * @param {string} folder
 */
export function unresolvedSources(folder) {
  const built = globSync('dist/**/*.{js,d.ts}', { cwd: folder });
  if (built.length === 0) return ['there are no built files'];
  return built.flatMap((file) => {
    const path = join(folder, `${file}.map`);
    if (!existsSync(path)) return [`${file} has no map`];
    /** @type {{ sources: string[], sourceRoot?: string }} */
    const { sources, sourceRoot = '' } = JSON.parse(readFileSync(path, 'utf8'));
    return sources
      .map((source) => join(dirname(path), sourceRoot, source))
      .filter((source) => !existsSync(source))
      .map((source) => `${file} is mapped to ${source}, which is not packed`);
  });
}
