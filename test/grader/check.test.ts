// `check` in a cell of a real kernel, and the order in which help comes.
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpFor } from '../../grader/help/helpFor';
import { untried } from '../../grader/help/untried';
import { exerciseOf } from '../../grader/judge/exercises';
import { gradeExercise } from '../../grader/judge/gradeExercise';
import { localStudent } from '../../grader/judge/localStudent';
import type { Verdict } from '../../grader/judge/student';
import { root } from '../../scripts/setup/paths.mjs';
import { eventually } from '../kernel/eventually';
import { isAlive } from '../kernel/isAlive';
import { type Kernel, startKernel } from '../kernel/kernel';

/** All processes that a process has started, and what those have. */
function below(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return children.flatMap((child) => [child, ...below(child)]);
  } catch {
    return [];
  }
}

const runsSubmission = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.cjs');
  } catch {
    return false;
  }
};

describe('help', async () => {
  const exercise = exerciseOf('2.5');
  const wrong = { rewardToGo: (rewards: number[]) => rewards.map(() => 0), manyRewards: () => 0 };
  const result = await gradeExercise({ ...exercise, tests: exercise.tests.slice(0, 1) }, localStudent(wrong), {
    seed: 1,
  });
  const help = (failed: number) => helpFor(exercise, result, failed);

  it('first says where to look, then the smallest case, then the hints one by one', () => {
    expect(help(1)).toMatchObject({ lookAt: exercise.tests[0].lookAt, hints: [] });
    expect(help(1).smallest).toBeUndefined();
    expect(help(2).smallest).toBeDefined();
    expect(help(2).hints).toEqual([]);
    expect(help(3).hints).toEqual(exercise.hints.slice(0, 1));
    expect(help(99).hints).toEqual(exercise.hints);
    expect(help(99).next).toContain('solution: true');
  });
});

describe('help, where there is no case to show', async () => {
  const exercise = exerciseOf('2.5');
  const of = (verdict: Verdict) => ({
    ...{ id: '2.5', title: 'T', points: 1, earned: 0 },
    tests: [{ name: 'a', points: 1, earned: 0, verdict, sentence: 's', lookAt: 'the loop', seed: 1, milliseconds: 1 }],
  });

  it('a file that cannot run is to be mended first, and is no attempt', () => {
    const result = of('does not compile');
    expect(untried(result)).toBe(true);
    expect(helpFor(exercise, result, 5)).toEqual({ hints: [], next: expect.stringContaining('Mend that first') });
    expect(untried(of('timeout'))).toBe(false);
  });

  it('the second check brings the first hint, and the first one says so', () => {
    const help = (failed: number) => helpFor(exercise, of('timeout'), failed);
    expect(help(1)).toMatchObject({ lookAt: 'the loop', hints: [], next: expect.stringContaining('hint 1 of 3') });
    expect(help(2)).toMatchObject({ hints: exercise.hints.slice(0, 1), next: expect.stringContaining('hint 2 of 3') });
  });
});

describe('check in a kernel', () => {
  let kernel: Kernel;
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const write = (text: string): void => writeFileSync(join(folder, 'exercises', '02-log-derivative.ts'), text);
  const shown = async (code: string): Promise<string> => {
    const cell = await kernel.run(code);
    expect(cell.error).toBeNull();
    return JSON.stringify(cell.outputs);
  };
  beforeAll(async () => {
    for (const name of ['notebooks', 'exercises']) mkdirSync(join(folder, name));
    for (const name of ['lib', 'grader', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
    kernel = await startKernel({ cwd: join(folder, 'notebooks') });
    await shown(`import { check } from './grader/check';`);
  });
  afterAll(async () => {
    await kernel.shutdown();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says at once where an exercise is that nobody has begun', async () => {
    write(`export function rewardToGo(rewards: number[], gamma: number): number[] {
  throw new Error('not implemented');
}
`);
    const text = await shown(
      `const began = performance.now(); await check('2.5'); console.log(performance.now() - began < 100 ? 'at once' : 'late');`,
    );
    expect(text).toContain('You have not begun 2.5');
    expect(text).toContain('at once');
    expect(existsSync(join(folder, '.course', 'attempts.json'))).toBe(false);
  });

  it('shows what went wrong, with the sentence that names the mistake, and counts', async () => {
    write(
      'export const rewardToGo = (rewards: number[], gamma: number) => { let G = 0; return rewards.map((r) => (G = r + gamma * G)); };',
    );
    const text = await shown(`await check('2.5');`);
    expect(text).toContain('You summed from the front');
    expect(text).toContain('Look first');
    const second = await shown(`await check('2.5');`);
    expect(second).toContain('The smallest case that goes wrong');
    expect(JSON.parse(readFileSync(join(folder, '.course', 'attempts.json'), 'utf8'))).toMatchObject({
      '2.5': { failed: 2 },
    });
  });

  it('draws the same inputs again for whoever asks, and says how', async () => {
    // Wrong in long episodes only, whose rewards are drawn.
    write(
      'export const rewardToGo = (rewards: number[], gamma: number) => rewards.map((_, t) => rewards.length > 3 ? 0 : rewards.slice(t).reduce((sum, r, k) => sum + gamma ** k * r, 0));',
    );
    const called = (text: string): string => /called +(rewardToGo\([^)]*\))/.exec(text)![1];
    const first = await shown(`await check('2.5');`);
    const seed = /check\('2\.5', \{ seed: (\d+) \}\)/.exec(first)![1];
    expect(called(await shown(`await check('2.5');`))).not.toBe(called(first));
    expect(called(await shown(`await check('2.5', { seed: ${seed} });`))).toBe(called(first));
  });

  it('stops at ■ within a second, leaves no process, and the next cell works', async () => {
    write('for (;;) {}');
    const times: number[] = [];
    for (let round = 0; round < 2; round++) {
      const cell = kernel.begin(`await check('2.5');`);
      let running: number[] = [];
      await eventually('the learner’s file runs', () => (running = below(kernel.pid)).some(runsSubmission));
      const pressed = performance.now();
      await kernel.interrupt();
      const { error, displays } = await cell.done;
      times.push(performance.now() - pressed);
      expect(error?.ename).toBe('Interrupted');
      expect(JSON.stringify(displays)).toContain('stopped by ■');
      await eventually('the end of its processes', () => !running.some(isAlive), 1000);
      expect((await kernel.run(`console.log('alive')`)).stdout).toBe('alive\n');
    }
    // The better of two: the machine may be busy.
    expect(Math.min(...times)).toBeLessThan(1000);
  });

  it('leaves no process behind when its kernel is gone', async () => {
    const other = await startKernel({ cwd: join(folder, 'notebooks') });
    write('for (;;) {}');
    const cell = other.begin(`import { check } from './grader/check';\nawait check('2.5');`);
    let running: number[] = [];
    await eventually('the learner’s file runs', () => (running = below(other.pid)).some(runsSubmission));
    process.kill(other.pid, 'SIGKILL');
    await eventually('the end of its processes', () => !running.some(isAlive), 5000);
    other.server.kill('SIGKILL');
    void cell.done.catch(() => undefined);
  });

  it('survives a submission that ends its process', async () => {
    write('process.exit(0);');
    expect(await shown(`await check('2.5');`)).toContain('ended its own process');
  });
});
