import type { Exercise } from '../judge/exercise';
import { failedStudent } from '../judge/failedStudent';
import { gradeExercise } from '../judge/gradeExercise';
import type { SubmissionResult } from '../judge/gradeSubmission';
import type { Failed } from '../judge/student';

/** How many grading processes a submission may bring down. */
export const TRIES = 3;

const problem: Failed = {
  kind: 'ended its graders',
  message: `${TRIES} graders ended while they graded this submission. It has no points until your instructor has looked at it.`,
};

/** The result of a submission that brings down whoever grades it: a verdict of its own, which the class report names. */
export async function endedItsGraders(
  exercises: readonly Exercise[],
  { name, seed, tier }: { readonly name: string; readonly seed: number; readonly tier: string },
): Promise<SubmissionResult> {
  const results = [];
  for (const exercise of exercises) results.push(await gradeExercise(exercise, failedStudent(problem), { seed }));
  return {
    name,
    seed,
    tier,
    earned: 0,
    points: results.reduce((sum, { points }) => sum + points, 0),
    exercises: results,
    files: [...new Set(exercises.map(({ file }) => file))].map((file) => ({ file, problem })),
    milliseconds: 0,
    cpuSeconds: 0,
  };
}
