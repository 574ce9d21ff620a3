import { pageOf, renderEntry, renderIndex } from './render-api.mjs';

/** @typedef {import('./read-api.mjs').EntryApi} EntryApi */

/**
 * The pages of the API reference as they are to be, by their path from the root of the repository.
 *
 * @param {readonly EntryApi[]} entries
 * @returns {Map<string, string>}
 */
export function apiPages(entries) {
  return new Map([
    ['docs/api/README.md', renderIndex(entries)],
    ...entries.map(
      (entry) => /** @type {const} */ ([`docs/api/${pageOf(entry.specifier)}`, renderEntry(entry)]),
    ),
  ]);
}

/**
 * Looks for exported names without a comment.
 *
 * @param {readonly EntryApi[]} entries
 * @returns {{ checked: number, problems: string[] }}
 */
export function checkComments(entries) {
  const names = entries.flatMap(({ specifier, exports }) =>
    exports.map(({ name, doc }) => ({ name: `${name} of ${specifier}`, doc })),
  );
  return {
    checked: names.length,
    problems: names.filter(({ doc }) => doc === '').map(({ name }) => `${name} has no comment`),
  };
}
