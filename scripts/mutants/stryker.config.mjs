// The configuration of StrykerJS, for `pnpm mutants`: which source is changed, and by which tests it must be noticed.
import { targetOf } from './targets.mjs';

const { name, mutate } = targetOf(process.env.MUTANTS);

/** @type {Readonly<Record<string, unknown>>} */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutants/vitest.config.ts', related: false },
  mutate: [...mutate],
  coverageAnalysis: 'perTest',
  incremental: true,
  ignoreStatic: true,
  incrementalFile: `reports/mutants/${name}.json`,
  concurrency: Number(process.env.MUTANTS_CONCURRENCY ?? 1),
  timeoutMS: 15_000,
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `reports/mutants/${name}.html` },
  jsonReporter: { fileName: `reports/mutants/${name}.report.json` },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['**/dist', '**/storybook-static', 'reports', 'test-results', '.stryker-tmp'],
  // What is run in the sandbox is checked by the compiler outside of it.
  disableTypeChecks: '{packages,mocks}/**/*.{ts,tsx}',
};
