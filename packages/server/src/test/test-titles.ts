import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The titles of the tests and of their groups, by the path of their file. */
export type TestTitles = ReadonlyMap<string, ReadonlySet<string>>;

const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g;

/** A title: the text that a test, a group, or the call after `each(…)` begins with, before a function or its options. */
const title =
  /(?:\b(?:it|test|describe)\(|\)\()\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1\s*,\s*(?:async\b|\(|\{|function\b)/g;

const unquoted = (text: string): string => text.replaceAll(/\\(.)/g, '$1');

/** Reads the titles in the source of a test file. What is commented out is none. */
export const titlesIn = (source: string): ReadonlySet<string> =>
  new Set(
    [...source.replaceAll(comments, ' ').matchAll(title)].map(([, , text = '']) => unquoted(text)),
  );

/** Reads the titles of all tests below some folders. */
export const testTitles = (folders: readonly string[]): TestTitles =>
  new Map(
    folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(?:test|spec)\.tsx?$/.test(path) && !path.includes('node_modules'))
        .map((path) => {
          const file = join(folder, path);
          return [file, titlesIn(readFileSync(file, 'utf8'))] as const;
        }),
    ),
  );
