import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const directive = /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*['"]use client['"]/;

/**
 * The built files that lost the `'use client'` of their source. Without it a component cannot be used from a server
 * component, and nothing but a build of such a host would tell.
 *
 * @param {string} folder of a package with `src` and `dist` in it
 * @returns {string[]} paths in `dist`
 */
export function lostDirectives(folder) {
  return readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && hasDirective(join(folder, 'src', file)))
    .map((file) => join('dist', file.replace(/\.tsx?$/, '.js')))
    .filter((file) => !existsSync(join(folder, file)) || !hasDirective(join(folder, file)));
}

/** @param {string} file */
function hasDirective(file) {
  return directive.test(readFileSync(file, 'utf8'));
}
