import type { Exercise } from '../judge/exercise';

/** Tests of at most this many seconds a call belong to the first part. */
const SHORT = 2;

/**
 * The order of grading under a limit of time: all exercises whose tests are short together, then one by one those with longer ones, the
 * longest last. A training that never ends costs no exercise its grade but its own.
 */
export function partsOf(exercises: readonly Exercise[]): readonly (readonly Exercise[])[] {
  const short = exercises.filter((each) => longest(each) <= SHORT);
  const long = exercises.filter((each) => longest(each) > SHORT).sort((a, b) => total(a) - total(b));
  return [...(short.length ? [short] : []), ...long.map((each) => [each])];
}

const secondsOf = ({ tests }: Exercise): number[] => tests.map(({ seconds = SHORT }) => seconds);
const longest = (exercise: Exercise): number => Math.max(...secondsOf(exercise));
const total = (exercise: Exercise): number => secondsOf(exercise).reduce((sum, seconds) => sum + seconds, 0);
