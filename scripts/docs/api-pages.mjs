import { published } from '../lib/published.mjs';
import { readApi } from './read-api.mjs';
import { pageOf, renderEntry, renderIndex } from './render-api.mjs';

/**
 * The pages of the API reference as they are to be, by their path from the root of the repository.
 *
 * @returns {Map<string, string>}
 */
export function apiPages() {
  const entries = published.flatMap((folder) => readApi(folder));
  return new Map([
    ['docs/api/README.md', renderIndex(entries)],
    ...entries.map(
      (entry) => /** @type {const} */ ([`docs/api/${pageOf(entry.specifier)}`, renderEntry(entry)]),
    ),
  ]);
}
