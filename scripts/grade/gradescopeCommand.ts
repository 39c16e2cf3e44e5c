import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { packageFiles } from '../../grader/gradescope/packageFiles';
import { pointsOf } from '../../grader/judge/exercise';
import { count } from '../../grader/reports/text';
import { root } from '../setup/paths.mjs';
import { chosen } from './chosen';
import { secretFile, secretIn } from './secretIn';

export interface GradescopeArguments {
  /** The zip that is written. */
  readonly file: string;
  readonly exercise?: readonly string[];
  readonly secret?: string;
  /** Gradescope's limit for the assignment. */
  readonly minutes: number;
}

/** Of a limit: what takes longer is stopped, and then nothing counts. */
const USED = 0.8;

/** Beside it the grader has room in Gradescope's default of 768 MB. */
export const MEGABYTES = 384;

/** Writes the autograder that an instructor uploads to Gradescope. */
export async function gradescopeCommand({ file, exercise, secret, minutes }: GradescopeArguments): Promise<number> {
  const exercises = chosen(exercise);
  const secretAt = secretFile(secret);
  // Made, if there is none.
  secretIn(secretAt);
  const settings = {
    exercises: exercises.map(({ id }) => id),
    seconds: Math.round(60 * minutes * USED),
    megabytes: MEGABYTES,
  };
  const files = await packageFiles({
    root,
    place: 'gradescope',
    settings,
    secret: readFileSync(secretAt, 'utf8').trim(),
  });
  mkdirSync(dirname(file), { recursive: true });
  const bytes = zipped(files);
  // Whoever has it can compute every hidden input.
  writeFileSync(file, bytes, { mode: 0o600 });
  const points = exercises.reduce((sum, each) => sum + pointsOf(each), 0);
  console.log(
    `${file}: ${(bytes.length / 1e6).toFixed(1)} MB, ${count(exercises.length, 'exercise')}, ${count(points, 'point')}. Upload it as it is, see deploy/gradescope/README.md. It holds the class's secret (${secretAt}): keep both to yourself.`,
  );
  return 0;
}

/** The same files give the same bytes. */
function zipped(files: Awaited<ReturnType<typeof packageFiles>>): Uint8Array {
  const UNIX = 3;
  const entries: Zippable = {};
  for (const [path, { bytes, mode }] of files)
    entries[path] = [bytes, { os: UNIX, attrs: ((0o100000 | mode) << 16) >>> 0, mtime: '2026-01-01', level: 9 }];
  return zipSync(entries);
}
