import { defineConfig } from 'vitest/config';
import all from '../../vitest.config.ts';
import { targetOf } from './targets.mjs';

const { project } = targetOf(process.env.MUTANTS);

const named = (candidate: unknown): boolean =>
  (candidate as { test?: { name?: string } }).test?.name === project;

/** Reads the source as text, which is not what is run here. */
const notOfText = ['**/node_modules/**', '**/runtimes.test.ts', '**/architecture.test.ts'];

/** The tests to run, from the folder of their project on; all of them by default. */
const include = process.env.MUTANTS_TESTS ? { include: process.env.MUTANTS_TESTS.split(',') } : {};

/** The tests of one project alone: those that a mutant of its source may be noticed by. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    maxWorkers: 1,
    projects: (all.test?.projects ?? []).filter(named).map((found) => ({
      ...(found as object),
      test: { ...(found as { test: object }).test, exclude: notOfText, ...include },
    })),
  },
});
