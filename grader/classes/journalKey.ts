import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { findFile } from '../judge/gradeSubmission';
import { submittedFile } from '../judge/submittedFile';
import type { Submission } from './submissions';

/** What decides a grade beside the submission: tests, planted mistakes, the grader, the library that it stands on. */
const sources = ['grader', 'lib', join('test', 'exercises'), 'package-lock.json'];

/** A hash of tests and grader: when it changes, everything is graded again. */
export function graderHash(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) {
    for (const file of filesOf(join(root, source))) {
      hash.update(relative(root, file).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

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
    const read = submittedFile(findFile(folder, `${file}.ts`));
    hash.update(`\0${file}\0`).update('kind' in read ? read.message : read.bytes);
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (path.endsWith('.json')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? path, entry.name))
    .sort();
}
