// `npm test`: installs what is missing and runs every check. The last line is `N passed, N failed`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './ensure-browser.mjs';
import { checks, commandOf, countsOf } from './lib/checks.mjs';
import { endAllOnSignal, run } from './lib/processes.mjs';
import { runTogether } from './lib/schedule.mjs';
import { prepareWorkspace, root } from './lib/workspace.mjs';

endAllOnSignal();

/** The runners write to a pipe and cannot see where their output ends up. */
const colors = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

const { values } = parseArgs({
  options: { only: { type: 'string' }, list: { type: 'boolean' }, help: { type: 'boolean' } },
});

if (values.help) {
  console.log('npm test -- [--only name,name] [--list]');
} else if (values.list) {
  for (const { name, title } of checks) console.log(`${name.padEnd(10)} ${title}`);
} else {
  const { passed, failed } = await testAll(values.only);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/**
 * The checks that `--only` names, and those whose files they read.
 *
 * @param {string | undefined} only
 */
function chosen(only) {
  if (only === undefined) return checks;
  const names = new Set(only.split(','));
  for (const name of names) {
    const check = checks.find((candidate) => candidate.name === name);
    if (!check) throw new Error(`There is no check "${name}": see npm test -- --list`);
    for (const before of check.after ?? []) names.add(before);
  }
  return checks.filter(({ name }) => names.has(name));
}

/** @param {string | undefined} only */
async function testAll(only) {
  const total = { passed: 0, failed: 0 };
  const results = mkdtempSync(join(tmpdir(), 'account-center-test-'));
  try {
    const selected = chosen(only);
    const env = await prepareWorkspace();
    if (selected.some(({ browser }) => browser)) env.CHROMIUM_PATH = await ensureBrowser(env);
    await runTogether(selected, async (check) => {
      const { passed, failed } = await testOne(check, join(results, `${check.name}.json`), env);
      total.passed += passed;
      total.failed += failed;
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed += 1;
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
  return total;
}

/**
 * @param {import('./lib/checks.mjs').Check} check
 * @param {string} resultFile
 * @param {NodeJS.ProcessEnv} env
 */
async function testOne(check, resultFile, env) {
  const [command = '', ...args] = commandOf(check, resultFile);
  const minutes = check.minutes ?? 5;
  const startedAt = performance.now();
  console.log(`▸ ${check.name}: ${check.title}`);
  const { code, output, timedOut } = await run(command, args, {
    cwd: root,
    env: { ...env, ...colors, ...check.env?.(resultFile) },
    timeout: minutes * 60_000,
  });
  const counts = countsOf(check, resultFile, code);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (counts.failed > 0 || check.show) {
    const end = timedOut ? `\nGiven up after ${minutes} minutes.` : '';
    console.log(`\n──── ${check.name} ────\n${output.trimEnd()}${end}\n────`);
  }
  const mark = counts.failed === 0 ? '✔' : '✘';
  console.log(
    `${mark} ${check.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
  );
  return counts;
}
