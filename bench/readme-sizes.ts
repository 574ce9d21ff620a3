import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partOf, table, withPart } from '../scripts/docs/marked-part.mjs';

/** One row of the table in the README. Bytes, gzipped. */
export type ReadmeSize = { readonly what: string; readonly size: number };

const readme = join(import.meta.dirname, '../README.md');
const name = 'sizes';

/** A table that is a little off says nothing wrong; one that is further off is a table to write again. */
const tolerance = 0.05;

const kilobytes = (size: number): string => `${(size / 1000).toFixed(1)} kB`;

/** Writes the table of the README. */
export const writeReadmeSizes = (sizes: readonly ReadmeSize[]): void => {
  const rows = sizes.map(({ what, size }) => [what, kilobytes(size)]);
  const text = table([['What a page loads', 'Gzipped'], ...rows]);
  writeFileSync(readme, withPart(readFileSync(readme, 'utf8'), name, text));
};

/** The rows that the README does not have, or not with about that size. */
export const staleReadmeSizes = (sizes: readonly ReadmeSize[]): readonly string[] => {
  const written = partOf(readFileSync(readme, 'utf8'), name).split('\n');
  return sizes.flatMap(({ what, size }) => {
    const cells = written.find((line) => line.startsWith(`| ${what} `))?.split('|');
    const stated = Number.parseFloat(cells?.[2] ?? '') * 1000;
    return Math.abs(stated - size) <= size * tolerance ? [] : [what];
  });
};
