import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { add, summary, tallyVitest } from '../../scripts/test/tally.mjs';

describe('the closing line', () => {
  it('adds all runners up, and tells of skipped tests only if there are some', () => {
    expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    const sum = add({ passed: 3, failed: 0, skipped: 2 }, { passed: 1, failed: 1, skipped: 0 });
    expect(summary(sum)).toBe('4 passed, 1 failed, 2 skipped');
  });

  it('counts a file that could not be loaded, and a report that was never written, as failures', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tally-'));
    try {
      const file = join(folder, 'report.json');
      const testResults = [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ];
      writeFileSync(
        file,
        JSON.stringify({ numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0, testResults }),
      );
      expect(tallyVitest(file)).toEqual({ passed: 1, failed: 2, skipped: 2 });
      expect(tallyVitest(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
