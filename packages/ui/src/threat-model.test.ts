import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The rows of the page: the attack, and the tests that are named for it. */
const rows = read('docs/threat-model-browser.md')
  .split('\n')
  .filter((line) => /^\| (?!Attack|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map((cells) => ({ attack: cells[1] ?? '', shownBy: cells.at(-2) ?? '' }));

/** A file and the titles that are quoted behind it. */
const namedIn = (shownBy: string) =>
  shownBy.split('; ').map((one) => {
    const [file = '', ...titles] = [...one.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '');
    return { file, titles };
  });

const pathOf = (file: string) => {
  if (file.startsWith('packages/')) return file;
  return file.startsWith('e2e/') ? file.replace('e2e/', 'e2e/specs/') : `packages/ui/src/${file}`;
};

it('the threat model of the browser has rows', () => expect(rows.length).toBeGreaterThan(15));

it.each(rows)('a test shows what stops: $attack', ({ shownBy }) => {
  for (const { file, titles } of namedIn(shownBy)) {
    const source = read(pathOf(file));
    expect(titles).not.toEqual([]);
    for (const title of titles) {
      const isTitle = ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`));
      expect(isTitle, `${title} in ${file}`).toBe(true);
    }
  }
});
