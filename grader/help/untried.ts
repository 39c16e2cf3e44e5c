import type { ExerciseResult } from '../judge/gradeExercise';
import type { Verdict } from '../judge/student';

const withoutRunning: ReadonlySet<Verdict> = new Set<Verdict>([
  'not implemented',
  'missing file',
  'misplaced file',
  'unreadable file',
  'missing export',
  'does not compile',
  'forbidden import',
]);

/** Whether nothing of an exercise could be tried: it is not written, or its file cannot run. That is no attempt, and help does not grow by it. */
export const untried = ({ tests }: Pick<ExerciseResult, 'tests'>): boolean =>
  tests.every(({ verdict }) => withoutRunning.has(verdict));
