import type { ExerciseResult } from '../judge/gradeExercise';
import { neverRan } from '../judge/neverRan';

/** Whether nothing of an exercise could be tried. That is no attempt, and help does not grow by it. */
export const untried = ({ tests }: Pick<ExerciseResult, 'tests'>): boolean =>
  tests.every(({ verdict }) => neverRan.has(verdict));
