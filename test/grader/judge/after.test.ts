import { describe, expect, it } from 'vitest';
import type { Exercise, RunTest } from '../../../grader/judge/exercise';
import { gradeExercise } from '../../../grader/judge/gradeExercise';
import { localStudent } from '../../../grader/judge/localStudent';

/** Grades two run tests, the second of which stands after the first. */
async function grade(first: boolean): Promise<{ verdicts: string[]; ran: number; sentence?: string }> {
  let ran = 0;
  const test = (name: string, passes: boolean, after?: number): RunTest => ({
    name,
    points: 1,
    lookAt: 'the loop',
    ...(after === undefined ? {} : { after }),
    run: async () => {
      ran++;
      return passes ? undefined : { sentence: `${name} is wrong.` };
    },
  });
  const tests = [test('first', first), test('second', true, 0)];
  const exercise = { id: '9.9', title: 'a test', file: '09-test', tests } as unknown as Exercise;
  const result = await gradeExercise(exercise, localStudent({}, {}), { seed: 1 });
  return { verdicts: result.tests.map(({ verdict }) => verdict), ran, sentence: result.tests[1].sentence };
}

describe('RunTest.after', () => {
  it('is not run where the test before it failed, and says which', async () => {
    const { verdicts, ran, sentence } = await grade(false);
    expect(verdicts).toEqual(['fail', 'not run']);
    expect(ran).toBe(1);
    expect(sentence).toContain('first');
  });

  it('is run where that passed', async () => {
    expect(await grade(true)).toMatchObject({ verdicts: ['pass', 'pass'], ran: 2 });
  });
});
