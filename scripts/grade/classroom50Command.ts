import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFiles } from '../../grader/gradescope/packageFiles';
import { count } from '../../grader/reports/text';
import { root } from '../setup/paths.mjs';
import { chosen } from './chosen';
import { MEGABYTES } from './gradescopeCommand';

export interface Classroom50Arguments {
  /** Becomes CLASSROOM/autograders/ASSIGNMENT. */
  readonly folder: string;
  readonly exercise?: readonly string[];
}

/** Of the fifteen minutes of a job, which also sets up and publishes. */
const SECONDS = 600;

/** Not secret: the folder is published on the organisation's pages, and the class's secret must never be in it. */
const PUBLIC = 'for practice: these inputs are known';

/** Writes the autograder for an assignment in Classroom 50. */
export async function classroom50Command({ folder, exercise }: Classroom50Arguments): Promise<number> {
  const exercises = chosen(exercise).map(({ id }) => id);
  const settings = { exercises, seconds: SECONDS, megabytes: MEGABYTES, trust: true };
  const files = await packageFiles({ root, place: 'classroom50', settings, secret: PUBLIC });
  for (const [path, { bytes, mode }] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes, { mode: mode | 0o444 });
  }
  console.log(`${folder}: ${count(exercises.length, 'exercise')}, for practice. Next: deploy/classroom50/README.md.`);
  return 0;
}
