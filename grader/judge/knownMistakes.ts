import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Harness } from '../student/harness';
import { localStudent } from './localStudent';
import type { Student } from './student';

/** A planted wrong answer: what a learner who makes this mistake would hand in, and the sentence that helps. */
export interface KnownMistake {
  /** As its file, e.g. 'summed-from-the-front'. */
  readonly name: string;
  readonly sentence: string;
  readonly student: Student;
}

/** Where the planted answers of all exercises live, from the clone's root. */
export const PLANTED = join('test', 'exercises');

/**
 * The known mistakes of an exercise, from `test/exercises/NN/chaffs/N.k-name.ts`. They are ours, so they run in this process.
 */
export async function knownMistakes(
  root: string,
  exercise: string,
  harnesses: Readonly<Record<string, Harness>> = {},
): Promise<KnownMistake[]> {
  const mistakes: KnownMistake[] = [];
  for (const path of plantedFiles(root, exercise, 'chaffs')) {
    const exports = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
    const name = path.slice(path.lastIndexOf(`${exercise}-`) + exercise.length + 1, -'.ts'.length);
    if (typeof exports.sentence !== 'string') throw new Error(`${path} exports no sentence for the learner`);
    mistakes.push({ name, sentence: exports.sentence, student: localStudent(exports, harnesses) });
  }
  return mistakes;
}

/** The files of planted wrong ('chaffs') or unusual right ('wheats') answers to an exercise, in order of their names. */
export function plantedFiles(root: string, exercise: string, kind: 'chaffs' | 'wheats'): string[] {
  const folder = join(root, PLANTED, exercise.split('.')[0].padStart(2, '0'), kind);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.startsWith(`${exercise}-`) && file.endsWith('.ts'));
  return files.sort().map((file) => join(folder, file));
}
