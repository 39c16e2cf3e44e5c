import { pointsOf, type Exercise } from '../judge/exercise';
import type { ExerciseResult } from '../judge/gradeExercise';
import type { SubmissionResult } from '../judge/gradeSubmission';
import { gradescope } from '../reports/gradescope';

/** How far a grading is. */
export interface State {
  /** What is graded, with only these exercises in it. */
  readonly result: SubmissionResult;
  /** All that there is to grade, in the order of the report. */
  readonly exercises: readonly Exercise[];
  /** Why the rest has no grade. */
  readonly why: string;
  /** Said at the top. */
  readonly notes: readonly string[];
}

/** Gradescope's `results.json` at any moment of a grading: what has no grade yet stands in it with 0 points, and why. */
export function resultsOf({ result, exercises, why, notes }: State): object {
  const graded = new Map(result.exercises.map((each) => [each.id, each]));
  const rest = exercises.filter(({ id }) => !graded.has(id)).length;
  const all = exercises.map((exercise) => graded.get(exercise.id) ?? without(exercise, why));
  const first = rest ? [`${rest} of ${exercises.length} exercises have no grade: ${why}`] : [];
  return gradescope({ ...result, exercises: all }, [], [], [...first, ...notes]);
}

const without = (exercise: Exercise, why: string): ExerciseResult => ({
  id: exercise.id,
  title: exercise.title,
  points: pointsOf(exercise),
  earned: 0,
  tests: exercise.tests.map(({ name, points }) => ({
    ...{ name, points, earned: 0, seed: 0, milliseconds: 0 },
    verdict: 'not run',
    sentence: why,
  })),
});
