// A class graded in parts; from end to end in shards.long.ts.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { partOf, readShard } from '../../grader/classes/shard';
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
  it('are all of it, each once, and alike in size', () => {
    const items = Array.from({ length: 23 }, (_, i) => i);
    for (const of of [1, 2, 5, 23, 40]) {
      const parts = Array.from({ length: of }, (_, i) => partOf(items, { index: i + 1, of }));
      expect(parts.flat().sort((a, b) => a - b)).toEqual(items);
      const sizes = parts.map((part) => part.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  it.each(['0/3', '4/3', '1/0', '1', '1/2/3', 'a/b', '-1/2', '1.5/2'])(
    '%s is none, and it says what one is',
    (text) => {
      expect(() => readShard(text)).toThrow(/expected i\/n with 1 ≤ i ≤ n, such as 3\/10/);
    },
  );

  it('what cannot be is a mistake in what was typed', { timeout: 60_000 }, async () => {
    const submissions = join(root, 'test', 'fixtures', 'class');
    mkdirSync(at('parts'));
    writeFileSync(at('parts', 'journal-1-of-2.jsonl'), '');
    const queue = ['--queue', 'redis://localhost', '--store', at('store')];
    for (const [args, said] of [
      [['--shard', '1/2'], '--shard needs --out'],
      [['--merge'], '--merge needs --out'],
      [['--shard', '3/2', '--out', at('x')], "--shard is '3/2'; expected"],
      [['--shard', '1/2', '--merge', '--out', at('x')], 'two steps'],
      [['--merge', '--out', at('nowhere')], 'there is no folder'],
      [['--merge', '--out', at('.')], 'there is no journal in'],
      [['--merge', '--out', at('parts'), '--secret', at('none')], '--merge needs the secret of the parts'],
      [['--shard', '1/2', '--out', at('x'), ...queue], '--queue and --shard are two ways'],
      [['--merge', '--out', at('x'), ...queue], '--queue and --merge are two ways'],
      [['--workers', '4', ...queue], '--workers is for this machine'],
    ] as const)
      expect(await grade(submissions, ...args)).toEqual({ code: 2, said: expect.stringContaining(said) });
  });
});
