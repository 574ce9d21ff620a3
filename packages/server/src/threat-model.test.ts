import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const here = new URL('.', import.meta.url);
const page = readFileSync(new URL('../../../docs/threat-model.md', here), 'utf8');

const tests = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') && path !== 'threat-model.test.ts')
  .map((path) => readFileSync(new URL(path, here), 'utf8'))
  .join('\n');

/** What the page quotes in the last column of its tables: the names of tests and of their files. */
const quoted = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)])
  .map(([, name]) => name ?? '');

it.each([...new Set(quoted)])('the threat model quotes a test that is there: %s', (name) => {
  const isThere = name.endsWith('.test.ts')
    ? existsSync(new URL(name, here))
    : tests.includes(name.replace(/ …$/, ''));
  expect(isThere).toBe(true);
});

it('has a test for every attack', () => {
  const rows = page.split('\n').filter((line) => /^\| (?!Attack|-)/.test(line));
  expect(rows.length).toBeGreaterThan(25);
  for (const row of rows) expect(row.split('|').at(-2)?.trim()).not.toBe('');
});
