import type { Exercise } from '../judge/exercise';
import type { ExerciseResult, Shown } from '../judge/gradeExercise';
import { untried } from './untried';

/** What a learner is told after a failed check, beside what failed. */
export interface Help {
  /** Where to look, after the first. */
  readonly lookAt?: string;
  /** The smallest case that goes wrong, from the second on. */
  readonly smallest?: Shown;
  /** From the third on (from the second, where there is no such case), one more each time. */
  readonly hints: readonly string[];
  /** What the next failed check will bring. */
  readonly next: string;
  /** What a learner types to meet the same inputs again: each check draws its own. */
  readonly again?: string;
}

/**
 * Help in its order: where to look, the smallest failing case, the hints one by one. From the second failed check on it says how to ask for
 * a solution: nobody meets one by accident.
 *
 * @param solution what a learner types to see one
 */
export function helpFor(
  exercise: Exercise,
  result: ExerciseResult,
  failedChecks: number,
  solution = `await check('${exercise.id}', { solution: true })`,
): Help {
  const wrong = result.tests.filter(({ verdict }) => verdict !== 'pass');
  const lookAt = wrong[0]?.lookAt;
  if (wrong.every(({ verdict }) => verdict === 'not implemented'))
    return { hints: [], next: 'Write the function, save the file, and check again.', ...(lookAt ? { lookAt } : {}) };
  // Where to look in the mathematics is no help to who has lost a bracket.
  if (untried(result)) return { hints: [], next: 'Mend that first, save the file, and check again.' };
  const smallest = wrong.flatMap((test) => test.smallest ?? []).reduce<Shown | undefined>(smaller, undefined);
  const hints = exercise.hints.slice(0, Math.max(0, failedChecks - (smallest ? 2 : 1)));
  const more = exercise.hints.length - hints.length;
  const next =
    failedChecks < 2 && smallest
      ? 'The next failed check shows the smallest case that goes wrong.'
      : more > 0
        ? `The next failed check brings hint ${hints.length + 1} of ${exercise.hints.length}.`
        : 'All hints are there.';
  return {
    ...(lookAt ? { lookAt } : {}),
    ...(failedChecks >= 2 && smallest ? { smallest } : {}),
    hints,
    next: failedChecks < 2 ? next : `${next} A solution, when you want one: ${solution}`,
  };
}

const smaller = (least: Shown | undefined, each: Shown): Shown =>
  least && least.call.length <= each.call.length ? least : each;
