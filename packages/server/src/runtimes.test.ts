import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);

const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/\.test\.ts$|^test\/|\.d\.ts$/.test(path),
);

it.each(sources)('%s needs nothing that Node alone has', (path) => {
  const text = readFileSync(new URL(path, folder), 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
  const imports = [...text.matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name);
  const known = /^(@account-center\/client|jose|rate-limiter-flexible(\/lib\/\w+\.js)?|zod\/mini)$/;
  expect(imports.filter((name) => !known.test(name ?? ''))).toEqual([]);
  expect(text).not.toMatch(/\b(Buffer|process|require|__dirname)(\.|\()|setImmediate/);
});

it('has something to look at', () => {
  expect(sources.length).toBeGreaterThan(30);
});
