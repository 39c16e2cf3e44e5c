import { createHash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gradeClass, type ClassOutcome, type GradeClassOptions } from '../../grader/classes/gradeClass';
import { localGraders, type Graders } from '../../grader/classes/graders';
import { graderHash } from '../../grader/classes/journalKey';
import { queueGraders } from '../../grader/queue/queueGraders';
import { readQueueUrl, versionOf } from '../../grader/queue/connection';
import { partOf, readShard, shardJournal, type Shard } from '../../grader/classes/shard';
import { findSubmissions, type Submission } from '../../grader/classes/submissions';
import type { Exercise } from '../../grader/judge/exercise';
import { classTable } from '../../grader/reports/terminal';
import type { Tier } from '../../grader/sandbox/tier';
import { courseFolder, root } from '../setup/paths.mjs';
import { chooseTier } from './chooseTier';
import { chosen } from './chosen';
import { counted, readSheet, report, rosterOptions, tellNotGraded, weakest } from './classRun';
import { UsageError } from '../usage';
import { CannotGrade } from './failures';
import type { GradeArguments } from './gradeArguments';
import { gradeOwn } from './gradeOwn';
import { gradeProgress } from './gradeProgress';
import { gradeSingle } from './gradeSingle';
import { mergeCommand } from './mergeCommand';

/** Grades what is in a folder, and returns the exit code. */
export async function gradeCommand(given: GradeArguments): Promise<number> {
  if (!statSync(given.folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no folder ${given.folder}`);
  if (given.out && statSync(given.out, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`--out is ${given.out}, which is no folder`);
  const named = [...(given.exercise ?? []), ...(given.ids ?? [])];
  const exercises = chosen(named);
  if (!given.out && isOwn(given.folder)) {
    if (given.solution && !named.length)
      throw new UsageError('--solution shows the exercises that are named; name one');
    return gradeOwn({ ...given, exercises, workRoot: workRoot() });
  }
  if (given.solution)
    throw new UsageError('--solution is for your own exercises: npm run grade -- exercises 2.5 --solution');
  if (given.ids?.length) throw new UsageError('name one folder; exercises by --exercise');
  const found = findSubmissions(given.folder, [...new Set(exercises.map(({ file }) => file))], given.out);
  for (const { name, why } of found.ignored) console.error(`Passed over: ${JSON.stringify(name)} is ${why}.`);
  if (!found.submissions.length) throw new CannotGrade(`there is no submission in ${given.folder}`);
  if (found.kind === 'class' && given.seed !== undefined)
    throw new UsageError('--seed is for one submission, not for a class');
  if (given.json && (found.kind === 'class' || given.out))
    throw new UsageError('--json prints one submission; of a class, --out DIR writes results.json');
  if (given.marks !== undefined && !given.out) throw new UsageError('--marks needs --out: marks go into the reports');
  const shard = shardOf(given);
  if (given.queue !== undefined && (shard || given.merge))
    throw new UsageError(`--queue and --${shard ? 'shard' : 'merge'} are two ways to share a class out: choose one`);
  if (given.merge) return mergeCommand(given, found.submissions, exercises);
  if (given.queue !== undefined) return gradeOnQueue({ ...given, queue: given.queue }, found.submissions, exercises);
  const tier = await chooseTier(Boolean(given.trust) || isOwn(given.folder));
  if (found.kind === 'one' && !given.out) return gradeSingle(given, found.submissions[0], exercises, tier);
  if (shard) return gradePart(given, partOf(found.submissions, shard), exercises, tier, shard);
  return gradeAll(given, found.submissions, exercises, tier);
}

function shardOf({ shard, merge, out }: GradeArguments): Shard | undefined {
  if (shard === undefined && !merge) return undefined;
  if (!out)
    throw new UsageError(`--${merge ? 'merge' : 'shard'} needs --out: the folder where all parts keep their results`);
  if (shard === undefined) return undefined;
  if (merge) throw new UsageError('--shard and --merge are two steps: first every part, then the merge');
  try {
    return readShard(shard);
  } catch (error) {
    throw new UsageError(`--shard is ${(error as Error).message}`);
  }
}

const workRoot = (): string => process.env.COURSE_WORK_ROOT ?? root;

/** The learner's own files, in the folder where the course keeps them. */
const isOwn = (folder: string): boolean => {
  const work = workRoot();
  return [work, join(work, 'exercises')].some(
    (path) => existsSync(path) && realpathSync(path) === realpathSync(folder),
  );
};

async function gradeAll(
  given: GradeArguments,
  submissions: readonly Submission[],
  exercises: readonly Exercise[],
  tier: Tier,
): Promise<number> {
  const roster = { ...rosterOptions(given, submissions, exercises), confined: tier.confines };
  // Before the grading, so that a mistake in the sheet is told now.
  const sheet = await readSheet(given, submissions);
  const outcome = await withProgress({ ...roster, journal: journalOf(given) }, localGraders(given.workers, tier.name));
  console.log(classTable(outcome.results));
  console.log(`Graded in: ${tier.title}.`);
  if (given.out) report(given.out, { ...outcome, ...sheet, exercises, tier, commitment: roster.commitment });
  return tellNotGraded(outcome);
}

/** One part of a class, on one of many machines: a journal, and no report. */
async function gradePart(
  given: GradeArguments,
  submissions: readonly Submission[],
  exercises: readonly Exercise[],
  tier: Tier,
  shard: Shard,
): Promise<number> {
  const journal = join(given.out!, shardJournal(shard));
  const roster = { ...rosterOptions(given, submissions, exercises), confined: tier.confines };
  const outcome = await withProgress({ ...roster, journal }, localGraders(given.workers, tier.name));
  console.log(
    `Part ${shard.index} of ${shard.of}: ${counted(submissions.length, outcome)}. When all are done: --merge.`,
  );
  return tellNotGraded(outcome);
}

/** Workers on any machines grade; this process waits, keeps the journal and writes the reports. */
async function gradeOnQueue(
  given: GradeArguments & { readonly queue: string },
  submissions: readonly Submission[],
  exercises: readonly Exercise[],
): Promise<number> {
  if (!given.store) throw new UsageError('--queue needs --store: the folder that this machine and all workers see');
  try {
    readQueueUrl(given.queue);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const roster = { ...rosterOptions(given, submissions, exercises), confined: !given.trust };
  const sheet = await readSheet(given, submissions);
  const grader = graderHash(root);
  const graders = await queueGraders({
    url: given.queue,
    store: given.store,
    grader,
    onQuiet: (seconds) =>
      console.error(
        `No result for ${seconds} s. Does npm run grade:worker run somewhere, with this queue, this --store, and the same version of the course and of Node.js (${versionOf(grader)})?`,
      ),
    onConnection: (state, why) =>
      console.error(state === 'lost' ? `Redis is away (${why}); waiting for it.` : 'Redis is back.'),
  }).catch((error: Error) => {
    throw new CannotGrade(error.message);
  });
  const outcome = await withProgress({ ...roster, journal: journalOf(given) }, graders);
  console.log(classTable(outcome.results));
  console.log(`${counted(submissions.length, outcome)}.`);
  if (given.out)
    report(given.out, { ...outcome, ...sheet, exercises, tier: weakest(outcome), commitment: roster.commitment });
  return tellNotGraded(outcome);
}

async function withProgress(
  options: Omit<GradeClassOptions, 'graders' | 'onProgress'>,
  graders: Graders,
): Promise<ClassOutcome> {
  const progress = gradeProgress();
  const outcome = await gradeClass({ ...options, graders, onProgress: progress.update });
  progress.end();
  return outcome;
}

/** In the results' folder; without one, beside what else the course keeps. */
const journalOf = ({ out, folder }: GradeArguments): string =>
  out
    ? join(out, 'journal.jsonl')
    : join(courseFolder, 'grades', `${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}.jsonl`);
