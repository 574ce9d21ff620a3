// Packs every package that is published and checks the tarball: publint, attw, that `'use client'` survived the build,
// and that every map leads to a source. Run after `pnpm build`. `--report file` writes the counts as JSON.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lostDirectives } from './lib/directives.mjs';
import { endAllOnSignal, run } from './lib/processes.mjs';
import { published } from './lib/published.mjs';
import { unresolvedSources } from './lib/source-maps.mjs';
import { root } from './lib/workspace.mjs';

endAllOnSignal();
const { values } = parseArgs({ options: { report: { type: 'string' } } });

// Style sheets have no types, and need none.
const themes = ['neutral', 'shadcn', 'sharp', 'soft'].map((name) => `themes/${name}.css`);
const styleSheets = ['styles.css', ...themes];
const counts = { passed: 0, failed: 0 };
const temporary = mkdtempSync(join(tmpdir(), 'account-center-packages-'));
try {
  for (const folder of published) await checkPackage(folder);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
if (values.report) writeFileSync(values.report, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

/** @param {string} folder relative to the root */
async function checkPackage(folder) {
  const { name } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const destination = join(temporary, name.replace('/', '-'));
  mkdirSync(destination);
  const tarball = join(destination, 'package.tgz');
  const packed = await run('pnpm', ['pack', '--out', tarball], { cwd: join(root, folder) });
  record(`${name}: pack`, packed);
  if (packed.code !== 0) return;

  record(`${name}: publint`, await run('publint', ['run', tarball, '--strict'], { cwd: root }));

  const attw = [tarball, '--profile', 'esm-only', '--exclude-entrypoints', ...styleSheets];
  record(`${name}: attw`, await run('attw', attw, { cwd: root }));

  await run('tar', ['-xzf', tarball, '-C', destination]);
  const lost = lostDirectives(join(destination, 'package'));
  record(`${name}: 'use client' is kept`, {
    code: lost.length === 0 ? 0 : 1,
    output: lost.map((file) => `${file} lost its directive`).join('\n'),
  });

  const unresolved = unresolvedSources(join(destination, 'package'));
  record(`${name}: source and declaration maps lead to sources`, {
    code: unresolved.length === 0 ? 0 : 1,
    output: unresolved.join('\n'),
  });
}

/**
 * @param {string} what
 * @param {{ code: number, output: string }} result
 */
function record(what, { code, output }) {
  counts[code === 0 ? 'passed' : 'failed'] += 1;
  console.log(code === 0 ? `✔ ${what}` : `✘ ${what}\n${output}`);
}
