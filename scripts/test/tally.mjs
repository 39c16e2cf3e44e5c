import { readStamp } from '../setup/stamp.mjs';

/** Counts of tests, to add up over runners. */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

export const add = (...tallies) =>
  tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    nothing,
  );

/** The closing line that CI and people read. */
export const summary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** What Vitest's JSON report counts; a file that could not even be loaded is one failure, and so is a missing report. */
export function tallyVitest(reportFile) {
  const report = readStamp(reportFile);
  if (!report) return { ...nothing, failed: 1 };
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
