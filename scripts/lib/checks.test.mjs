import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checks, countsOf } from './checks.mjs';

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * The counts of a check whose runner wrote a report, or none, and left with a code.
 *
 * @param {string} name
 * @param {unknown} report
 * @param {number} exitCode
 */
function counts(name, report, exitCode) {
  const check = checks.find((candidate) => candidate.name === name);
  if (!check) throw new Error(`no check ${name}`);
  const file = join(folder, 'report.json');
  if (report !== undefined) writeFileSync(file, JSON.stringify(report));
  return countsOf(check, file, exitCode);
}

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };

describe('what a check counts for', () => {
  it('is one for a check without a report', () => {
    expect(counts('biome', undefined, 0)).toEqual({ passed: 1, failed: 0 });
    expect(counts('biome', undefined, 2)).toEqual({ passed: 0, failed: 1 });
  });

  it('is what Vitest reports', () => {
    const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const report = { numPassedTests: 7, numFailedTests: 2, testResults: [passedFile, failedFile] };
    expect(counts('unit', report, 1)).toEqual({ passed: 7, failed: 2 });
  });

  it('has a failure for a test file that could not be loaded', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 7, numFailedTests: 0, testResults: [passedFile, broken] };
    expect(counts('unit', report, 1)).toEqual({ passed: 7, failed: 1 });
  });

  it('is what Playwright reports, with a second try that helped', () => {
    const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 1 };
    expect(counts('e2e-1', { stats, errors: [] }, 1)).toEqual({ passed: 6, failed: 2 });
    expect(counts('e2e-1', { stats, errors: [{}] }, 1)).toEqual({ passed: 6, failed: 3 });
  });

  it('has a failure when all tests passed and the runner failed', () => {
    expect(counts('stories', { passed: 4, failed: 0 }, 1)).toEqual({ passed: 4, failed: 1 });
  });

  it('has a failure when a runner wrote no report', () => {
    expect(counts('unit', undefined, 0)).toEqual({ passed: 0, failed: 1 });
    expect(counts('unit', 'no report', 137)).toEqual({ passed: 0, failed: 1 });
  });

  it('has a failure when nothing was run', () => {
    expect(counts('stories', { passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
