import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Where a package is installed below a folder, however deep.
 *
 * @param {string} folder
 * @param {string} name
 * @returns {string[]}
 */
export function copiesOf(folder, name) {
  return modulesBelow(folder)
    .map((modules) => join(modules, name))
    .filter((path) => existsSync(join(path, 'package.json')))
    .map((path) => relative(folder, path));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function modulesBelow(folder) {
  const modules = join(folder, 'node_modules');
  if (!existsSync(modules)) return [];
  const packages = readdirSync(modules).flatMap((entry) =>
    entry.startsWith('@')
      ? readdirSync(join(modules, entry)).map((inner) => join(modules, entry, inner))
      : entry.startsWith('.')
        ? []
        : [join(modules, entry)],
  );
  return [modules, ...packages.flatMap(modulesBelow)];
}
