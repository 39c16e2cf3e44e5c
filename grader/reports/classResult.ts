import type { NotGraded } from '../classes/gradeClass';
import type { Exercise } from '../judge/exercise';
import type { SubmissionResult } from '../judge/gradeSubmission';
import type { Marks, Rubric } from './rubric';

/** All that the reports are made of. */
export interface ClassResult {
  readonly results: readonly SubmissionResult[];
  readonly notGraded: readonly NotGraded[];
  readonly exercises: readonly Exercise[];
  readonly rubrics: readonly Rubric[];
  readonly marks: Marks;
  /** The file that `marks` were read from: a marking sheet in which somebody may be writing. */
  readonly sheet?: string;
  readonly tier: { readonly name: string; readonly title: string };
  /** SHA-256 of the class's secret. */
  readonly commitment: string;
}

/**
 * A result as a student may see it: of an exercise's hidden inputs no more than the first that went wrong. An error's words are the
 * submission's own, and may hold what it was called with: they are told where that is told, and where they are the same.
 */
export function forStudent(result: SubmissionResult): SubmissionResult {
  return {
    ...result,
    exercises: result.exercises.map((exercise) => {
      const first = exercise.tests.findIndex(({ failing }) => failing);
      const known = exercise.tests[first]?.quoted;
      return {
        ...exercise,
        tests: exercise.tests.map(({ smallest: _, failing, quoted, sentence, ...test }, k) => ({
          ...test,
          ...(sentence ? { sentence: quoted && quoted !== known ? sentence.replace(quoted, '…') : sentence } : {}),
          ...(failing && k === first ? { failing } : {}),
        })),
      };
    }),
  };
}
