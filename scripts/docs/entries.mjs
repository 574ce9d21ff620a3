import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/workspace.mjs';

/**
 * One entry of a published package: what a host writes in an import, and the source behind it.
 *
 * @typedef {object} Entry
 * @property {string} specifier for example `@account-center/ui/sections/email`
 * @property {string} folder the package's folder, from the root of the repository
 * @property {string} file the source file, absolute
 */

/**
 * The entries that hold code, as the package's own `exports` list them. Languages are left out: each is one object.
 *
 * @param {string} folder
 * @returns {Entry[]}
 */
export function entriesOf(folder) {
  const { name, exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return Object.entries(exports).flatMap(([path, target]) => {
    const source = target['@account-center/source'];
    if (!/\.tsx?$/.test(source ?? '') || path.startsWith('./locales/')) return [];
    return expand(folder, path, source).map((entry) => ({
      specifier: join(name, entry.path),
      folder,
      file: join(root, folder, entry.source),
    }));
  });
}

/**
 * @param {string} folder
 * @param {string} path
 * @param {string} source
 */
function expand(folder, path, source) {
  const [before, after] = source.split('*');
  if (before === undefined || after === undefined) return [{ path, source }];
  return readdirSync(join(root, folder, before))
    .filter((name) => existsSync(join(root, folder, before, `${name}${after}`)))
    .sort()
    .map((name) => ({ path: path.replace('*', name), source: source.replace('*', name) }));
}
