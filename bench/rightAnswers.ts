import { basename, join } from 'node:path';
import type { Exercise } from '../grader/judge/exercise';
import { exercises } from '../grader/judge/exercises';
import { plantedFiles } from '../grader/judge/planted';
import { gradePlanted } from '../test/exercises/gradePlanted';
import { root } from './process';

/** The exercises that a command names, or all. @throws Error for one that there is not */
export function chosenExercises(named: readonly string[]): Exercise[] {
  const unknown = named.filter((id) => !exercises.some((exercise) => exercise.id === id));
  if (unknown.length)
    throw new Error(`no exercise ${unknown.join(', ')}; there are ${exercises.map(({ id }) => id).join(', ')}`);
  return exercises.filter(({ id }) => !named.length || named.includes(id));
}

/** How many seeds a command asks for. @throws Error unless it is a whole number from 1 */
export function seedCount(asked: string | undefined, otherwise: number): number {
  const seeds = Number(asked ?? otherwise);
  if (!Number.isInteger(seeds) || seeds < 1) throw new Error(`seeds: a whole number from 1 is expected, not ${asked}`);
  return seeds;
}

/** The files of an exercise's right answers: the solution, and the wheats. */
export const rightAnswers = (exercise: Exercise): string[] => [
  join(root, 'solutions', `${exercise.file}.ts`),
  ...plantedFiles(root, exercise.id, 'wheats'),
];

/** Right answers that failed nevertheless, each with its seed and what was said. */
export async function falseFailures(exercise: Exercise, seeds: number): Promise<string[]> {
  const failures: string[] = [];
  for (const path of rightAnswers(exercise)) {
    for (let seed = 1; seed <= seeds; seed++) {
      const { tests } = await gradePlanted(exercise, path, seed);
      const wrong = tests.find(({ verdict }) => verdict !== 'pass');
      if (wrong) failures.push(`${basename(path)}, seed ${seed}: ${wrong.name}: ${wrong.sentence ?? wrong.verdict}`);
    }
  }
  return failures;
}
