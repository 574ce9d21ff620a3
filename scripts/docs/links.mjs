import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/workspace.mjs';

/**
 * Follows every link between pages: the file must be there, and so must the heading behind a `#`.
 *
 * @param {readonly string[]} pages paths from the root of the repository
 * @returns {{ checked: number, problems: string[] }}
 */
export function checkLinks(pages) {
  let checked = 0;
  const problems = pages.flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8').replace(/^```.*?^```$/gms, '');
    return [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].flatMap(
      ([, path = '', heading]) => {
        checked += 1;
        const target =
          path === '' ? join(root, page) : join(root, dirname(page), decodeURIComponent(path));
        if (!existsSync(target)) return `${page}: ${path} does not exist`;
        if (heading === undefined || !target.endsWith('.md')) return [];
        const found = headingsOf(readFileSync(target, 'utf8')).includes(heading);
        return found ? [] : `${page}: ${path} has no heading "#${heading}"`;
      },
    );
  });
  return { checked, problems };
}

/**
 * The anchors that GitHub gives a page's headings.
 *
 * @param {string} text
 */
function headingsOf(text) {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
