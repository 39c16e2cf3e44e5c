import { gradeExercise, type ExerciseResult } from '../../grader/judge/gradeExercise';
import { knownMistakes, type KnownMistake } from '../../grader/judge/knownMistakes';
import { localHarnesses } from '../../grader/judge/localHarnesses';
import { localStudent } from '../../grader/judge/localStudent';
import { loadPlanted } from '../../grader/judge/planted';
import type { Exercise } from '../../grader/judge/exercise';
import { root } from '../../scripts/setup/paths.mjs';

/** What a planted file exports. */
export const load = (exercise: Exercise, path: string): Promise<Readonly<Record<string, unknown>>> =>
  loadPlanted(root, exercise, path);

/** Whether an answer is trained, which takes seconds. */
export const isTrained = ({ tests }: Exercise): boolean => tests.some((test) => 'run' in test);

const known = new Map<string, Promise<readonly KnownMistake[]>>();

/** Grades a file of ours, in this process, and compares it with all planted mistakes. */
export async function gradePlanted(exercise: Exercise, path: string, seed: number): Promise<ExerciseResult> {
  const harnesses = await localHarnesses(exercise);
  const mistakes = async () => {
    if (!known.has(exercise.id)) known.set(exercise.id, knownMistakes(root, exercise, harnesses));
    return known.get(exercise.id)!;
  };
  return gradeExercise(exercise, localStudent(await load(exercise, path), harnesses), { seed, mistakes });
}
