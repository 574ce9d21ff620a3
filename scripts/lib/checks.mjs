import { readFileSync } from 'node:fs';
import { readCounts, readPlaywright, readVitest } from './results.mjs';

/**
 * One check of `npm test`.
 *
 * @typedef {object} Check
 * @property {string} name what `--only` takes
 * @property {string} title
 * @property {readonly string[]} command
 * @property {1 | 2} cores how many it keeps busy; two checks that need one each run side by side
 * @property {readonly string[]} [after] checks whose files this one reads
 * @property {number} [minutes] when it is given up, 5 unless told otherwise
 * @property {(report: string) => import('./results.mjs').Counts} [read]
 *   takes the counts from the runner's own report; a check without it counts as one
 * @property {(resultFile: string) => NodeJS.ProcessEnv} [env]
 * @property {boolean} [show] whether its output is worth reading when all is well
 * @property {boolean} [browser] whether it needs a Chromium
 */

/** Stands for the file that a check's runner writes its report to. */
const RESULT = '{result}';

/**
 * One half of the end-to-end tests. Each has a demo and a fake Logto of its own and tests in turn, since its tests set up
 * the one tenant that it has.
 *
 * @param {1 | 2} half
 * @returns {Check}
 */
const endToEnd = (half) => ({
  name: `e2e-${half}`,
  title: `The demo in Chromium, half ${half} (Playwright)`,
  command: [
    'playwright',
    'test',
    '--config=e2e/playwright.config.ts',
    `--shard=${half}/2`,
    `--output=test-results/e2e-${half}`,
    '--reporter=list,json',
  ],
  cores: 1,
  minutes: 20,
  env: (resultFile) => ({
    PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile,
    DEMO_PORT: String(5172 + half),
    FAKE_LOGTO_PORT: String(3300 + half),
  }),
  read: readPlaywright,
  browser: true,
});

/**
 * The demo against the fake as the oldest release that is supported: what differs most from the newest, which the halves
 * run against. `pnpm e2e:releases` runs everything against each.
 *
 * @type {Check}
 */
const oldestRelease = {
  name: 'e2e-1.40',
  title: 'The demo in Chromium against Logto 1.40 (all releases: pnpm e2e:releases)',
  command: [
    'playwright',
    'test',
    '--config=e2e/playwright.config.ts',
    ...['fresh-sign-in', 'settings', 'username'].map((name) => `/${name}.spec.ts`),
    '--output=test-results/e2e-1.40',
    '--reporter=list,json',
  ],
  cores: 1,
  minutes: 5,
  env: (resultFile) => ({
    PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile,
    FAKE_LOGTO_RELEASE: '1.40',
    DEMO_PORT: '5175',
    FAKE_LOGTO_PORT: '3303',
  }),
  read: readPlaywright,
  browser: true,
};

/** Every check, in the order in which they start. */
export const checks = /** @type {readonly Check[]} */ ([
  {
    name: 'biome',
    title: 'Lint and format (Biome)',
    command: ['biome', 'check', '--error-on-warnings', '.'],
    cores: 1,
  },
  {
    name: 'build',
    title: 'Build of the packages (tsc)',
    command: ['pnpm', '--silent', 'run', 'build'],
    cores: 1,
  },
  {
    name: 'types',
    title: 'Types of every package, app and test (tsc)',
    command: ['pnpm', '--silent', 'run', 'typecheck'],
    cores: 1,
    after: ['build'],
  },
  {
    name: 'knip',
    title: 'Unused files, exports and dependencies (knip)',
    command: ['knip', '--no-progress'],
    cores: 1,
  },
  {
    name: 'docs',
    title: 'Documentation: code blocks, commands, links, reference',
    command: ['node', 'scripts/docs.mjs', '--report', RESULT],
    cores: 1,
    read: readCounts,
  },
  {
    name: 'packages',
    title: 'Packed packages: publint, attw, directives',
    command: ['node', 'scripts/check-packages.mjs', '--report', RESULT],
    cores: 1,
    after: ['build'],
    read: readCounts,
  },
  {
    name: 'api',
    title: 'Public API, as reported in api/ (API Extractor)',
    command: ['node', 'scripts/api-report.mjs'],
    cores: 1,
    after: ['build'],
  },
  {
    name: 'built',
    title: 'Built packages: tree-shaking, no side effects, no hints in production',
    command: [
      'vitest',
      'run',
      '--root=bench',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULT}`,
    ],
    cores: 1,
    after: ['build'],
    read: readVitest,
  },
  {
    name: 'consumers',
    title: 'Packed packages in apps of others: Vite and esbuild (all of them: pnpm consumers)',
    command: ['node', 'scripts/consumers.mjs', 'vite-react-19', 'esbuild', '--report', RESULT],
    cores: 1,
    after: ['build'],
    read: readCounts,
    browser: true,
  },
  {
    name: 'react-18',
    title: 'A telling part of the interface with React 18',
    command: ['node', 'scripts/react-18.mjs', '--report', RESULT],
    cores: 1,
    read: readVitest,
  },
  {
    name: 'sizes',
    title: 'Size budgets',
    command: ['node', 'bench/sizes.ts', '--report', RESULT],
    cores: 1,
    show: true,
    after: ['build'],
    read: readCounts,
  },
  {
    name: 'storybook',
    title: 'Build of Storybook',
    command: ['pnpm', '--silent', '--filter', '@account-center/storybook', 'build'],
    cores: 1,
  },
  {
    name: 'unit',
    title: 'Unit and component tests (Vitest)',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULT}`,
    ],
    cores: 2,
    minutes: 15,
    read: readVitest,
  },
  {
    name: 'stories',
    title: 'Every story in Chromium, with axe, light and dark, ltr and rtl',
    command: ['node', 'apps/storybook/run-stories.ts', '--report', RESULT],
    cores: 2,
    after: ['storybook'],
    minutes: 20,
    read: readCounts,
    browser: true,
  },
  endToEnd(1),
  endToEnd(2),
  oldestRelease,
  {
    name: 'hosts',
    title: 'Beside Tailwind, Bootstrap, Material UI and a hostile reset (Playwright)',
    command: [
      'playwright',
      'test',
      '--config',
      'e2e/playwright.hosts.config.ts',
      '--reporter=list,json',
    ],
    cores: 1,
    env: (resultFile) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile }),
    read: readPlaywright,
    browser: true,
  },
]);

/**
 * The command of a check with the place of its report filled in.
 *
 * @param {Check} check
 * @param {string} resultFile
 */
export function commandOf(check, resultFile) {
  return check.command.map((part) => part.replace(RESULT, resultFile));
}

/**
 * What a check counts for, from its runner's report and exit code. A runner that crashed counts as failed, and so does
 * one that ran nothing.
 *
 * @param {Check} check
 * @param {string} resultFile
 * @param {number} exitCode
 * @returns {import('./results.mjs').Counts}
 */
export function countsOf(check, resultFile, exitCode) {
  if (!check.read) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counts = readSafely(check.read, resultFile) ?? { passed: 0, failed: 0 };
  const silentFailure = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return silentFailure ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {NonNullable<Check['read']>} read
 * @param {string} resultFile
 */
function readSafely(read, resultFile) {
  try {
    return read(readFileSync(resultFile, 'utf8'));
  } catch {
    return undefined;
  }
}
