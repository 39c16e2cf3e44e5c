import { basename } from 'node:path';
import type { Harness } from '../student/harness';
import type { Exercise } from './exercise';
import { localStudent } from './localStudent';
import { loadPlanted, plantedFiles } from './planted';
import type { Student } from './student';

/** A planted wrong answer: what a learner who makes this mistake would hand in, and the sentence that helps. */
export interface KnownMistake {
  /** As its file, e.g. 'summed-from-the-front'. */
  readonly name: string;
  readonly sentence: string;
  readonly student: Student;
}

/**
 * The known mistakes of an exercise, from `test/exercises/NN/chaffs/N.k-name.ts`. They are ours, so they run in this process.
 */
export async function knownMistakes(
  root: string,
  exercise: Pick<Exercise, 'id' | 'file'>,
  harnesses: Readonly<Record<string, Harness>> = {},
): Promise<KnownMistake[]> {
  const mistakes: KnownMistake[] = [];
  for (const path of plantedFiles(root, exercise.id, 'chaffs')) {
    const exports = await loadPlanted(root, exercise, path);
    const name = basename(path, '.ts').slice(exercise.id.length + 1);
    if (typeof exports.sentence !== 'string') throw new Error(`${path} exports no sentence for the learner`);
    mistakes.push({ name, sentence: exports.sentence, student: localStudent(exports, harnesses) });
  }
  return mistakes;
}
