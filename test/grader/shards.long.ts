// A class graded in parts, from end to end: what a batch system runs.
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'shards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => join(folder, ...names);

const grade = (...args: string[]): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/grade.ts', ...args], { cwd: root });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => resolve({ code, said }));
  });

describe('parts of a class', () => {
  it(
    'two parts and a merge give what one run gives; a part that is missing is told',
    { timeout: 240_000 },
    async () => {
      const submissions = at('class');
      for (const name of ['student-01', 'student-03', '=Müller, Ana 安娜'])
        cpSync(join(root, 'test', 'fixtures', 'class', name), join(submissions, name), { recursive: true });
      const common = [submissions, '--secret', at('secret'), '--exercise', '2.5'];
      const parts = [...common, '--out', at('parts')];

      const first = await grade(...parts, '--shard', '1/2');
      expect([first.code, first.said]).toEqual([0, expect.stringContaining('2 submissions in, 2 results out')]);
      expect(existsSync(at('parts', 'report.html'))).toBe(false);
      const early = await grade(...parts, '--merge');
      expect(early.code).toBe(3);
      expect(early.said).toContain('3 submissions in, 2 results out');
      expect(early.said).toMatch(/Not graded: "student-01"/);

      expect((await grade(...parts, '--shard', '2/2')).code).toBe(0);
      const merged = await grade(...parts, '--merge');
      expect([merged.code, merged.said]).toEqual([0, expect.stringContaining('3 submissions in, 3 results out')]);
      expect((await grade(...common, '--out', at('whole'))).code).toBe(0);
      const table = (out: string): string => readFileSync(at(out, 'results.csv'), 'utf8');
      expect(table('parts')).toBe(table('whole'));

      // A result of an earlier file is not this file's.
      appendFileSync(join(submissions, 'student-01', '02-log-derivative.ts'), '\n// changed\n');
      const changed = await grade(...parts, '--merge');
      expect([changed.code, changed.said]).toEqual([3, expect.stringContaining('3 submissions in, 2 results out')]);
    },
  );
});
