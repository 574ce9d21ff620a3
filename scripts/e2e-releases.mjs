// `pnpm e2e:releases [1.40 1.44] [files of specs]`: runs the end-to-end tests on the fake as each release of Logto, one
// after the other; all of them from 1.40 on unless told. DEMO_PORT and FAKE_LOGTO_PORT move the servers.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releases } from '../mocks/src/releases.ts';
import { readPlaywright } from './lib/results.mjs';
import { root } from './lib/workspace.mjs';

const args = process.argv.slice(2).filter((argument) => argument !== '--');
const isRelease = (/** @type {string} */ argument) => /^\d+\.\d+$/.test(argument);
const chosen = args.filter(isRelease);
const rest = args.filter((argument) => !isRelease(argument));
const supported = releases.filter((release) => release !== '1.39');
const folder = mkdtempSync(join(tmpdir(), 'account-center-releases-'));

/** @param {string} release */
const runOn = (release) => {
  const report = join(folder, `${release}.json`);
  const command = ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json'];
  console.log(`▸ Logto ${release}`);
  spawnSync('playwright', [...command, `--output=test-results/e2e-${release}`, ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FAKE_LOGTO_RELEASE: release, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return { release, ...readPlaywright(readFileSync(report, 'utf8')) };
};

try {
  const results = (chosen.length > 0 ? chosen : supported).map(runOn);
  for (const { release, passed, failed } of results) {
    console.log(`Logto ${release}: ${passed} passed, ${failed} failed`);
  }
  process.exitCode = results.every(({ failed }) => failed === 0) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
