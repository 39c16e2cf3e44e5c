import type { Exercise } from '../../grader/judge/exercise';
import { exerciseOf, exercises as all } from '../../grader/judge/exercises';
import { UsageError } from '../usage';

/** The exercises of `--exercise`; without it all. */
export function chosen(ids: readonly string[] = []): readonly Exercise[] {
  if (!ids.length) return all;
  try {
    return ids.map(exerciseOf);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
