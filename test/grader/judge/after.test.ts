import { describe, expect, it } from 'vitest';
import type { Exercise, RunTest } from '../../../grader/judge/exercise';
import { gradeExercise } from '../../../grader/judge/gradeExercise';
import { valueOf } from '../../../grader/judge/noAnswer';
import type { Student } from '../../../grader/judge/student';
import { localStudent } from '../../../grader/judge/localStudent';

/** Grades two run tests, the second of which stands after the first. */
async function grade(first: boolean) {
  let ran = 0;
  const test = (name: string, passes: boolean, after?: number): RunTest => ({
    name,
    points: 1,
    lookAt: 'the loop',
    ...(after === undefined ? {} : { after }),
    run: async () => {
      ran++;
      return passes ? undefined : { sentence: `${name} is wrong.`, returned: 'a mean of 22', expected: '475' };
    },
    shown: 'train(…)',
  });
  const tests = [test('first', first), test('second', true, 0)];
  const exercise = { id: '9.9', title: 'a test', file: '09-test', tests } as unknown as Exercise;
  const result = await gradeExercise(exercise, localStudent({}, {}), { seed: 1 });
  const [{ failing }, { sentence }] = result.tests;
  return { verdicts: result.tests.map(({ verdict }) => verdict), ran, sentence, failing };
}

describe('RunTest.after', () => {
  it('is not run where the test before it failed, and says which', async () => {
    const { verdicts, ran, sentence, failing } = await grade(false);
    expect(verdicts).toEqual(['fail', 'not run']);
    expect(ran).toBe(1);
    expect(sentence).toContain('first');
    expect(failing).toEqual({ call: 'train(…)', returned: 'a mean of 22', expected: '475' });
  });

  it('says of what an endless test has left out that it never came to an end', async () => {
    const run: RunTest['run'] = async () => undefined;
    const limits: unknown[] = [];
    const endless: Student = {
      async call(_name, _args, options) {
        limits.push(options?.seconds);
        return { kind: 'timeout', message: 'still running' };
      },
    };
    const test = { points: 1, lookAt: 'the loop' };
    const ask = () => [() => ({ args: [], judge: () => undefined })];
    const tests = [
      { ...test, name: 'loops', call: 'f', cases: ask },
      { ...test, name: 'trains', shown: 'train(…)', run },
      { ...test, name: 'is slow', call: 'f', cases: ask, seconds: 30 },
      { ...test, name: 'is quick', call: 'f', cases: ask },
    ];
    const exercise = { id: '9.9', title: 'a test', file: '09-test', tests } as unknown as Exercise;
    const { tests: told } = await gradeExercise(exercise, endless, { seed: 1 });
    expect(told[1]).toMatchObject({
      verdict: 'not run',
      sentence: 'Not run: your code never came to an end before, in: loops.',
    });
    // What is slow in a right answer as well has time left.
    expect(limits).toEqual([undefined, 10, 2]);
  });

  it('says that it was an error which stopped a training, not only its words', async () => {
    const run: RunTest['run'] = async (student) => void valueOf(await student.call('f', []));
    const exercise = { id: '9.9', tests: [{ name: 'trains', points: 1, lookAt: '', shown: 'train(…)', run }] };
    const f = (): never => {
      throw new Error('boom');
    };
    const { tests } = await gradeExercise(exercise as unknown as Exercise, localStudent({ f }), { seed: 1 });
    expect(tests[0]).toMatchObject({ verdict: 'threw', sentence: 'Your code stopped with an error: boom' });
  });

  it('is run where that passed', async () => {
    expect(await grade(true)).toMatchObject({ verdicts: ['pass', 'pass'], ran: 2 });
  });
});
