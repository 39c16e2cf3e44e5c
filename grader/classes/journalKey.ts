import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readSubmitted } from '../judge/readSubmitted';
import { sourceHash } from '../sourceHash';
import type { Submission } from './submissions';

/** What decides a grade beside the submission: the grader, the library that it stands on, planted mistakes and the solutions of which they are slips. */
const sources = ['grader', 'lib', join('test', 'exercises'), 'solutions', 'package-lock.json'];

/** A hash of tests and grader: when it changes, everything is graded again. */
export const graderHash = (root: string): string => sourceHash(root, sources);

export interface KeyParts {
  readonly grader: string;
  readonly seed: number;
  /** Whether a sandbox holds the submission; which one does not matter: each stops the same. */
  readonly confined: boolean;
  readonly exercises: readonly string[];
  readonly files: readonly string[];
}

/** Under what a result is kept: the same submission, tests, grader and seed give the same key. */
export function journalKey(
  { name, folder }: Submission,
  { grader, seed, confined, exercises, files }: KeyParts,
): string {
  const hash = createHash('sha256').update(JSON.stringify([grader, seed, confined, exercises, name]));
  for (const file of files) {
    const read = readSubmitted(folder, file);
    hash.update(`\0${file}\0`).update('kind' in read ? read.message : read.bytes);
  }
  return hash.digest('hex');
}
