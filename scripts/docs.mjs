// Checks the documentation: code blocks, commands, links, the API reference and the generated tables.
// `--write` brings what is generated up to date, `--report file` writes the counts as JSON.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { apiPages, checkComments } from './docs/api-pages.mjs';
import { checkCode } from './docs/code-blocks.mjs';
import { checkErrorCodes } from './docs/error-codes.mjs';
import { checkLinks } from './docs/links.mjs';
import { withPart } from './docs/marked-part.mjs';
import { readApi } from './docs/read-api.mjs';
import { checkCommands } from './docs/shell-blocks.mjs';
import { slotsList } from './docs/slots-list.mjs';
import { tokensTables } from './docs/tokens-table.mjs';
import { published } from './lib/published.mjs';
import { root } from './lib/workspace.mjs';

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, report: { type: 'string' } },
});

const entries = readApi(published);
const generated = apiPages(entries);
const theming = 'docs/guides/theming.md';
const withTokens = withPart(read(theming), 'tokens', tokensTables());
generated.set(theming, withPart(withTokens, 'slots', slotsList()));

if (values.write) write();

const written = [
  ...pagesIn('.', false),
  ...published.map((folder) => join(folder, 'README.md')),
  'examples/README.md',
  ...pagesIn('docs', false),
  ...pagesIn('docs/guides', true),
  ...pagesIn('docs/decisions', true),
].filter((path) => existsSync(join(root, path)));
const results = [
  report('Code blocks that compile', checkCode(written)),
  report('Blocks of commands that exist', checkCommands(written)),
  report('Links that lead somewhere', checkLinks([...written, ...pagesIn('docs/api', false)])),
  report('Error codes that are explained', checkErrorCodes()),
  report('Exported names with a comment', checkComments(entries)),
  report('Generated pages that are up to date', checkGenerated()),
];
const failed = results.reduce((sum, { problems }) => sum + problems.length, 0);
const passed = results.reduce((sum, { checked, problems }) => sum + checked - problems.length, 0);
if (values.report) {
  writeFileSync(values.report, JSON.stringify({ passed: Math.max(0, passed), failed }));
}
process.exitCode = failed > 0 ? 1 : 0;

/**
 * @param {string} what
 * @param {{ checked: number, problems: string[] }} result
 */
function report(what, result) {
  const { checked, problems } = result;
  console.log(`${problems.length > 0 ? '✘' : '✔'} ${what}: ${checked}`);
  for (const problem of problems) console.log(`    ${problem}`);
  return result;
}

/** What is generated and does not say what it is to say. */
function checkGenerated() {
  const stale = [...generated].filter(([path, text]) => read(path) !== text).map(([path]) => path);
  const problems = [...stale, ...orphans()].map(
    (path) => `${path} is out of date: run \`pnpm docs:write\``,
  );
  return { checked: generated.size, problems };
}

/** Pages of the reference whose entry is gone. */
function orphans() {
  return pagesIn('docs/api', false).filter((path) => !generated.has(path));
}

function write() {
  mkdirSync(join(root, 'docs/api'), { recursive: true });
  for (const path of orphans()) rmSync(join(root, path));
  for (const [path, text] of generated) writeFileSync(join(root, path), text);
}

/** @param {string} path */
function read(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
}

/**
 * @param {string} folder
 * @param {boolean} deep
 */
function pagesIn(folder, deep) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: deep, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md')
    .map((name) => join(folder, name))
    .sort();
}
