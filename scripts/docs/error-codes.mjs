import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/workspace.mjs';

const page = 'docs/guides/troubleshooting.md';
const catalogs = ['error-codes.ts', 'backend-error-codes.ts'];

/**
 * Compares the codes that the client knows with those that the page about them explains: a row each, no more and no less.
 *
 * @returns {{ checked: number, problems: string[] }}
 */
export function checkErrorCodes() {
  const known = new Set(catalogs.flatMap(codesIn));
  const rows = readFileSync(join(root, page), 'utf8').matchAll(/^\| `([\w.]+\.[\w.]+)`/gm);
  const explained = [...rows].map(([, code = '']) => code);
  const missing = [...known].filter((code) => !explained.includes(code));
  const unknown = explained.filter((code) => !known.has(code));
  const twice = explained.filter((code, index) => explained.indexOf(code) !== index);
  return {
    checked: known.size,
    problems: [
      ...missing.map((code) => `${page} does not explain ${code}`),
      ...unknown.map((code) => `${page} explains ${code}, which the client does not know`),
      ...twice.map((code) => `${page} explains ${code} twice`),
    ],
  };
}

/** @param {string} file */
function codesIn(file) {
  const text = readFileSync(join(root, 'packages/client/src', file), 'utf8');
  return [...text.matchAll(/^ {2}\| '([\w.]+)'/gm)].map(([, code = '']) => code);
}
