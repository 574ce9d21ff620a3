// Measures what the built packages weigh in a host's bundle, built by Vite, and compares it with the budgets. Run after
// `pnpm build`.
// `--why` lists what the first load of the account center consists of, `--report file` writes the counts as JSON, `--write`
// brings the table of the README up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { measureBundle } from './measure.ts';
import { type ReadmeSize, staleReadmeSizes, writeReadmeSizes } from './readme-sizes.ts';
import { sectionBudgets } from './section-budgets.ts';

const { values } = parseArgs({
  options: { report: { type: 'string' }, why: { type: 'boolean' }, write: { type: 'boolean' } },
});
const built = join(import.meta.dirname, '../packages/ui/dist');
const counts = { passed: 0, failed: 0 };

/** Prints one row and counts it. Sizes in bytes, budgets in kilobytes of 1,000 bytes. */
function check(what: string, size: number, budget: number): void {
  const fits = size <= budget * 1000;
  counts[fits ? 'passed' : 'failed'] += 1;
  const kilobytes = (size / 1000).toFixed(1).padStart(6);
  console.log(`${fits ? '✔' : '✘'} ${kilobytes} of ${String(budget).padStart(3)} kB  ${what}`);
}

const client = await measureBundle(`export { createAccountClient } from '@account-center/client'`);
check('client, with its schemas', client.all, 13);

const center = await measureBundle(
  `export { AccountCenter, AccountProvider } from '@account-center/ui'`,
);
check('<AccountCenter />, first load', center.first, 49.3);
const shown = center.first + sizeOfLazy('sections/groups/profile.js');
check('<AccountCenter />, with its first page', shown, 64);
check('<AccountCenter />, everything', center.all, 226);
for (const { name, size } of center.lazy) check(`on demand: ${name}`, size, 36);

for (const [entry, name, budget] of [
  ['dialog', 'AccountCenterDialog', 54.5],
  ['user-button', 'UserButton', 57],
] as const) {
  const { first } = await measureBundle(
    `export { ${name} } from '@account-center/ui/${entry}'; export { AccountProvider } from '@account-center/ui'`,
  );
  check(`<${name} />, first load`, first, budget);
}

const sectionSizes: number[] = [];
for (const name of sectionNames()) {
  const section = await measureBundle(
    `export * from '${built}/sections/${name}/index.js'; export { AccountProvider } from '@account-center/ui'`,
  );
  // A section without a budget fails, so that none is forgotten.
  check(`section ${name}, first load`, section.first, sectionBudgets[name] ?? 0);
  sectionSizes.push(section.first);
}

const styles = gzipSync(readFileSync(join(built, 'styles.css'))).length;
check('styles.css', styles, 9);

const told: readonly ReadmeSize[] = [
  { what: '`<AccountCenter />`: navigation and frame', size: center.first },
  { what: '`<AccountCenter />`, with its first page', size: shown },
  { what: '`<AccountCenter />`, with everything that is ever opened', size: center.all },
  { what: 'one section, the smallest', size: Math.min(...sectionSizes) },
  { what: 'one section, the largest', size: Math.max(...sectionSizes) },
  { what: '`styles.css`', size: styles },
  { what: '`@account-center/client` alone', size: client.all },
];
if (values.write) writeReadmeSizes(told);
const stale = staleReadmeSizes(told);
counts[stale.length > 0 ? 'failed' : 'passed'] += 1;
if (stale.length > 0) {
  console.log(`✘ README.md states other sizes: ${stale.join(', ')}. Run \`pnpm size --write\`.`);
}

if (values.why) {
  console.log('\nThe first load of <AccountCenter />, neither minified nor gzipped:');
  for (const { name, size } of center.inputs) console.log(`${String(size).padStart(7)}  ${name}`);
}
if (values.report) writeFileSync(values.report, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

function sizeOfLazy(part: string): number {
  const found = center.lazy.find(({ name }) => name === part);
  if (!found) throw new Error(`${part} is not loaded on demand`);
  return found.size;
}

function sectionNames(): string[] {
  return readdirSync(join(built, 'sections'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'groups')
    .map(({ name }) => name);
}
