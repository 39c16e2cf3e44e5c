// What a harness cannot use is told as that, once, in the words of whoever wrote the function.
import { expect, it } from 'vitest';
import { exerciseOf } from '../../../grader/judge/exercises';
import { gradeExercise } from '../../../grader/judge/gradeExercise';
import { localHarnesses } from '../../../grader/judge/localHarnesses';
import { localStudent } from '../../../grader/judge/localStudent';

async function told(id: string, answer: unknown): Promise<(string | undefined)[]> {
  const exercise = exerciseOf(id);
  const exports = Object.fromEntries(exercise.exports.map((name) => [name, () => answer]));
  const student = localStudent(exports, await localHarnesses(exercise));
  const { tests } = await gradeExercise(exercise, student, { seed: 1 });
  for (const { failing } of tests) expect(failing?.returned ?? '').not.toContain('unfit');
  return tests.map(({ sentence }) => sentence);
}

it.each([
  ['2.6', undefined, 'policyGradientLoss returned nothing; a scalar tensor is asked for. Is there a `return`?'],
  ['2.6', 5, 'policyGradientLoss returned a number; a scalar tensor is asked for.'],
  ['3.5', Promise.resolve(1), 'train returned a promise; a generator'],
  ['4.10', {}, 'Your agent has no function `probabilities`.'],
  ['4.10', null, 'buildReinforceAgent returned null; an agent is asked for.'],
  ['5.8', 'x', 'rlhfGradient returned a string; a list of numbers is asked for.'],
])('%s, where %j comes back', async (id, answer, sentence) => {
  const [first] = await told(id, answer);
  expect(first?.slice(0, sentence.length)).toBe(sentence);
});
