import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { classSecret } from '../../grader/classes/classSecret';
import { gradeClass } from '../../grader/classes/gradeClass';
import { findSubmissions, type Submission } from '../../grader/classes/submissions';
import type { Exercise } from '../../grader/judge/exercise';
import { exerciseOf, exercises as all } from '../../grader/judge/exercises';
import { readMarkingSheet } from '../../grader/reports/markingSheet';
import type { Marks, Rubric } from '../../grader/reports/rubric';
import { classTable } from '../../grader/reports/terminal';
import { writeReports } from '../../grader/reports/writeReports';
import { loadRubrics } from '../../grader/reports/loadRubrics';
import { none } from '../../grader/sandbox/none';
import type { Tier } from '../../grader/sandbox/tier';
import { strongestTier } from '../../grader/sandbox/tiers';
import { courseFolder, root } from '../setup/paths.mjs';
import { CannotGrade, UsageError } from './failures';
import { gradeProgress } from './gradeProgress';
import { gradeSingle } from './gradeSingle';

export interface GradeArguments {
  readonly folder: string;
  readonly workers: number;
  readonly out?: string;
  readonly exercise?: readonly string[];
  readonly marks?: string;
  readonly secret?: string;
  readonly seed?: number;
  readonly trust?: boolean;
  readonly json?: boolean;
}

/** Grades what is in a folder, and returns the exit code. */
export async function gradeCommand(given: GradeArguments): Promise<number> {
  if (!statSync(given.folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no folder ${given.folder}`);
  const exercises = chosen(given.exercise);
  const found = findSubmissions(given.folder, [...new Set(exercises.map(({ file }) => file))]);
  for (const { name, why } of found.ignored) console.error(`Passed over: ${JSON.stringify(name)} is ${why}.`);
  if (!found.submissions.length) throw new CannotGrade(`there is no submission in ${given.folder}`);
  if (found.kind === 'class' && given.seed !== undefined)
    throw new UsageError('--seed is for one submission, not for a class');
  const own = found.kind === 'one' && isOwn(given.folder);
  const tier = await chooseTier(Boolean(given.trust) || own);
  if (found.kind === 'one' && !given.out) return gradeSingle(given, found.submissions[0], exercises, tier, own);
  return gradeAll(given, found.submissions, exercises, tier);
}

function chosen(ids: readonly string[] | undefined): readonly Exercise[] {
  if (!ids) return all;
  try {
    return ids.map(exerciseOf);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The learner's own files, in the folder where the course keeps them. */
const isOwn = (folder: string): boolean => {
  const work = process.env.COURSE_WORK_ROOT ?? root;
  return [work, join(work, 'exercises')].some(
    (path) => existsSync(path) && realpathSync(path) === realpathSync(folder),
  );
};

/** The strongest sandbox of this machine; none only for who says so. */
async function chooseTier(trusted: boolean): Promise<Tier> {
  const { tier, passedOver } = await strongestTier();
  if (tier.confines || trusted) return tier;
  const why = passedOver.map((each) => `${each.tier.name}: ${each.why ?? each.leaks.join(', ')}`).join('; ');
  throw new CannotGrade(
    `no sandbox works here (${why}). Install bubblewrap, or say --trust if you trust every file in the folder`,
  );
}

async function gradeAll(
  given: GradeArguments,
  submissions: readonly Submission[],
  exercises: readonly Exercise[],
  tier: Tier,
): Promise<number> {
  const secret = classSecret(given.secret ?? join(courseFolder, 'class-secret'));
  const rubrics = await loadRubrics(root);
  const marks = readMarks(given, submissions, rubrics);
  const progress = gradeProgress();
  const outcome = await gradeClass({
    root,
    submissions,
    exercises,
    seedOf: (name) => given.seed ?? secret.seedOf(name),
    tier: tier.name,
    workers: given.workers,
    journal: journalOf(given),
    onProgress: progress.update,
  });
  progress.end();
  console.log(classTable(outcome.results));
  for (const { name, why } of outcome.notGraded) console.error(`Not graded: ${JSON.stringify(name)}: ${why}`);
  console.log(`Graded in: ${(tier ?? none).title}.`);
  if (given.out) {
    const report = writeReports(given.out, {
      ...outcome,
      exercises,
      rubrics,
      marks,
      tier,
      commitment: secret.commitment,
    });
    console.log(`Report: ${report}`);
  }
  return outcome.notGraded.length ? 3 : 0;
}

/** In the results' folder; without one, beside what else the course keeps. */
const journalOf = ({ out, folder }: GradeArguments): string =>
  out
    ? join(out, 'journal.jsonl')
    : join(courseFolder, 'grades', `${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}.jsonl`);

/** The marking sheet that is named, or the one that was filled in where it was written. */
function readMarks(
  { marks, out }: GradeArguments,
  submissions: readonly Submission[],
  rubrics: readonly Rubric[],
): Marks {
  const file = marks ?? (out && existsSync(join(out, 'marking.csv')) ? join(out, 'marking.csv') : undefined);
  if (!file) return new Map();
  try {
    return readMarkingSheet(
      readFileSync(file, 'utf8'),
      submissions.map(({ name }) => name),
      rubrics,
    );
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}
