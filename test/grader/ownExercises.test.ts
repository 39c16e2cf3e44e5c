// npm run grade -- exercises: what a learner sees in a terminal of 80 columns, in the order in which help comes.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { learnerReport, wrap } from '../../grader/reports/learner';
import { stubPairs } from '../../scripts/stubs/pairs.mjs';
import { root } from '../support/requireAll';
import { runNode } from '../support/runNode';

const folder = mkdtempSync(join(tmpdir(), 'own-'));
const exercises = join(folder, 'exercises');
const file = join(exercises, '02-log-derivative.ts');
const stub = stubPairs(root).find((pair: { name: string }) => pair.name === '02-log-derivative.ts')!.stub;
const written = (body: string): string =>
  stub.replace(/(function rewardToGo[^]*?\{\n)\s*throw new Error\('not implemented'\);/, `$1${body}`);
const fromTheFront = written('  let G = 0;\n  return rewards.map((r) => (G = r + gamma * G));');

const grade = (...args: string[]) =>
  runNode([join(root, 'scripts', 'run.mjs'), 'grade', exercises, ...args], { COURSE_WORK_ROOT: folder });
const said = (...args: string[]): string => {
  const { code, out, err } = grade(...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  return out;
};

beforeAll(() => {
  mkdirSync(exercises);
  for (const { name, stub } of stubPairs(root)) writeFileSync(join(exercises, name), stub);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run grade -- exercises', () => {
  it('lists what is not begun, and says of one where it is', () => {
    const all = said();
    expect(all).toMatch(/^· 2\.5 +Reward-to-go +not begun, 8 min$/m);
    expect(all).toMatch(/^0 of \d+ points$/m);
    expect(said('2.5')).toContain('You have not begun 2.5');
    expect(said('2.5')).toContain('run this command again');
  });

  it('first says where to look, then the smallest case, then a hint, and how to ask for a solution', () => {
    writeFileSync(file, fromTheFront);
    const first = said('2.5');
    for (const part of ['0 of 2 points', '✗ each step', 'You summed from the front', 'called     rewardToGo([1, 2, 3]'])
      expect(first).toContain(part);
    expect(first).toContain('came back  [1, 2.5, 4.25]');
    expect(first).toContain('expected   [2.75, 3.5, 3]');
    expect(first).toContain('Look first:');
    expect(first).not.toMatch(/smallest case that goes wrong:|Hint 1|--solution/);
    const second = said('2.5');
    expect(second).toContain('The smallest case that goes wrong:');
    expect(second).toContain('npm run grade -- exercises 2.5 --solution');
    const [again, seed] = /npm run grade -- exercises 2\.5 --seed (\d+)/.exec(second)!;
    expect(said('2.5', '--seed', seed)).toContain(again);
    expect(second).not.toContain('Hint 1');
    expect(said('2.5')).toContain('Hint 1:');
    expect(first.match(/You summed from the front/g)).toHaveLength(1);
  });

  it('shows a solution to who asks for it, and to nobody else', () => {
    expect(grade('2.5', '--solution').out).toContain('future = rewards[t] + gamma * future');
    expect(grade('--solution')).toMatchObject({ code: 2, err: expect.stringContaining('name one') });
  });

  it('ticks what is right, and counts from the start again', () => {
    writeFileSync(file, readFileSync(join(root, 'solutions', '02-log-derivative.ts'), 'utf8'));
    expect(said('2.5')).toMatch(/^2\.5 Reward-to-go: 2 of 2 points\n( {2}✓ .*\n?( {4}\S.*\n?)*){3}$/);
    writeFileSync(file, fromTheFront);
    expect(said('2.5')).not.toContain('The smallest case');
  });

  it('says what was mistyped', () => {
    expect(grade('2.55')).toMatchObject({ code: 2, err: expect.stringContaining('there is no exercise "2.55"') });
    expect(grade('2.1')).toMatchObject({ code: 2, err: expect.stringContaining("2.1 is a proof: checkProof('2.1')") });
  });
});

describe('a line of the report', () => {
  it('is broken between words, and a word that is too long in its middle', () => {
    expect(wrap('one two three', 9, '> ', '  ')).toBe('> one two\n  three');
    expect(wrap('abcdefghij kl', 6, '> ', '  ')).toBe('> abcd\n  efgh\n  ij\n  kl');
  });

  it('holds no control characters of the learner’s', () => {
    const failing = { call: 'f()', returned: '\u001b[2J' };
    const test = { name: 't', points: 1, earned: 0, verdict: 'fail' as const, failing, seed: 1, milliseconds: 1 };
    const exercise = { id: '2.5', title: 'T', points: 1, earned: 0, tests: [test] };
    const result = { exercises: [exercise], files: [] };

    expect(learnerReport({ result, unbegun: [], ids: ['2.5'], helpOf: () => undefined })).not.toMatch(/\u001b/);
  });
});
