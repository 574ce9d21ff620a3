import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { testTitles, titlesIn } from './test/test-titles.ts';
import { type NamedTest, threatRows } from './test/threat-rows.ts';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/threat-model.md', root), 'utf8');
const folders = ['packages/client/src', 'packages/server/src', 'packages/ui/src', 'mocks/src'];
const titles = testTitles(
  [...folders, 'examples'].map((folder) => fileURLToPath(new URL(folder, root))),
);

/** Whether there is a test of just this title; with ` …` at the end, one that begins so. */
const isThere = ({ title, file }: NamedTest): boolean => {
  const found = [...titles].filter(([path]) => file === undefined || path.endsWith(`/${file}`));
  if (title === undefined) return found.length > 0;
  const beginning = title.endsWith(' …') ? title.slice(0, -' …'.length) : undefined;
  return found.some(([, known]) =>
    beginning === undefined
      ? known.has(title)
      : [...known].some((candidate) => candidate.startsWith(beginning)),
  );
};

const rows = threatRows(page);

describe.each(rows.map((row) => [row.attack, row] as const))(
  '%s',
  (_, { attack, defence, tests }) => {
    it('says what stops it, and which tests show it', () => {
      expect(attack).toMatch(/\w+ \w+/);
      expect(defence).toMatch(/\w+ \w+/);
      expect(tests.length).toBeGreaterThan(0);
      expect(tests.filter((test) => !isThere(test))).toEqual([]);
    });
  },
);

it('has all of its rows', () => {
  expect(rows.length).toBeGreaterThan(35);
  expect(new Set(rows.map(({ attack }) => attack)).size).toBe(rows.length);
});

it('counts on no test that is left out', () => {
  const own = [...titles.keys()].filter((path) => path.includes('/server/src/'));
  expect(own.length).toBeGreaterThan(15);
  for (const path of own) {
    const source = readFileSync(path, 'utf8').replaceAll(/`[^`]*`/g, '');
    expect(source, path).not.toMatch(
      /\b(?:it|test|describe)\.(?:skip|todo|only|fails|skipIf|runIf)\b/,
    );
  }
});

describe('the check itself', () => {
  const table = (shown: string) =>
    `| Attack | What stops it | Shown by |\n| --- | --- | --- |\n| A long attack | a good defence | ${shown} |`;

  it('finds a title where a test has it, and nowhere else', () => {
    const source = `
      // it('commented out', () => {});
      /* it('also commented out', () => {}); */
      const text = 'mentioned';
      it("it's there", async () => { expect('inside').toBe(1); });
      it.each([1, 2])(
        'each %s',
        (value) => {},
      );
      describe('a group', () => {});
    `;
    expect([...titlesIn(source)].sort()).toEqual(['a group', 'each %s', "it's there"]);
  });

  it.each(['', 'none', 'the same', 'a test of it', '``'])('takes %j for no test', (cell) => {
    expect(threatRows(table(cell))[0]?.tests).toEqual([]);
  });

  it.each([
    '`a hamm`',
    '`hammer`',
    '`a hammer` in `access.test.ts`',
    '`gone.test.ts`',
    '`no such test …`',
  ])('does not find %s', (cell) => {
    const [named] = threatRows(table(cell))[0]?.tests ?? [];
    expect(named && isThere(named)).toBe(false);
  });

  it.each([
    '`a hammer`',
    '`a hammer` in `attacks.test.ts`',
    '`access.test.ts`',
    '`an oversized …`',
  ])('finds %s', (cell) => {
    const [named] = threatRows(table(cell))[0]?.tests ?? [];
    expect(named && isThere(named)).toBe(true);
  });
});
