/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * The counts of Vitest's JSON report. A test file that could not be loaded has no tests in it and counts as one failure.
 *
 * @param {string} json
 * @returns {Counts}
 */
export function readVitest(json) {
  const report = JSON.parse(json);
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * The counts of Playwright's JSON report. A test that passed on a second try counts as passed; an error outside of
 * every test counts as one failure.
 *
 * @param {string} json
 * @returns {Counts}
 */
export function readPlaywright(json) {
  const { stats, errors } = JSON.parse(json);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/**
 * The counts of the repository's own checks, which write them as they are.
 *
 * @param {string} json
 * @returns {Counts}
 */
export function readCounts(json) {
  const { passed, failed } = JSON.parse(json);
  return { passed, failed };
}
