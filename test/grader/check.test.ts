// `check` in a cell of a real kernel, and the order in which help comes.
import { mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpFor } from '../../grader/help/helpFor';
import { exerciseOf } from '../../grader/judge/exercises';
import { gradeExercise } from '../../grader/judge/gradeExercise';
import { localStudent } from '../../grader/judge/localStudent';
import { root } from '../../scripts/setup/paths.mjs';
import { type Kernel, startKernel } from '../kernel/kernel';

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

  it('shows what went wrong, with the sentence that names the mistake, and counts', async () => {
    write(
      'export const rewardToGo = (rewards: number[], gamma: number) => { let G = 0; return rewards.map((r) => (G = r + gamma * G)); };',
    );
    const text = await shown(`await check('2.5');`);
    expect(text).toContain('You summed from the front');
    expect(text).toContain('Look first');
    expect(await shown(`await check('2.5');`)).toContain('The smallest case that goes wrong');
    expect(JSON.parse(readFileSync(join(folder, '.course', 'attempts.json'), 'utf8'))).toMatchObject({
      '2.5': { failed: 2 },
    });
  });

  it('survives a submission that ends its process', async () => {
    write('process.exit(0);');
    expect(await shown(`await check('2.5');`)).toContain('ended its own process');
  });
});
