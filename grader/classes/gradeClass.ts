import type { Exercise } from '../judge/exercise';
import type { SubmissionResult } from '../judge/gradeSubmission';
import type { TierName } from '../sandbox/tier';
import { openJournal } from './journal';
import { graderHash, journalKey } from './journalKey';
import type { Submission } from './submissions';
import { typeChecker, type TypeChecker } from './typeChecker';
import { Worker } from './workerProcess';

export interface GradeClassOptions {
  readonly root: string;
  readonly submissions: readonly Submission[];
  readonly exercises: readonly Exercise[];
  readonly seedOf: (name: string) => number;
  readonly tier: TierName;
  /** Processes that grade; default 2. */
  readonly workers?: number;
  /** A file that keeps results as they come. What stands in it and did not change is not graded again. */
  readonly journal: string;
  readonly onProgress?: (progress: ClassProgress) => void;
}

export interface ClassProgress {
  readonly done: number;
  readonly of: number;
  /** Of those done, how many the journal had. */
  readonly kept: number;
  /** What was graded last. */
  readonly last?: SubmissionResult | NotGraded;
}

/** The grader failed, not the submission: it has no grade, and can be graded again. */
export interface NotGraded {
  readonly name: string;
  readonly why: string;
}

export interface ClassOutcome {
  readonly results: readonly SubmissionResult[];
  readonly notGraded: readonly NotGraded[];
}

/** Grades a class. What one submission does costs no other its grade; a run that is killed goes on where it was. */
export async function gradeClass(options: GradeClassOptions): Promise<ClassOutcome> {
  const { submissions, exercises, seedOf, tier, root } = options;
  const journal = openJournal(options.journal);
  const grader = graderHash(root);
  const files = [...new Set(exercises.map(({ file }) => file))];
  const ids = exercises.map(({ id }) => id);
  const results = new Map<string, SubmissionResult>();
  const notGraded: NotGraded[] = [];
  const queue: { submission: Submission; key: string }[] = [];
  for (const submission of submissions) {
    const key = journalKey(submission, { grader, seed: seedOf(submission.name), tier, exercises: ids, files });
    const kept = journal.get(key);
    if (kept) results.set(submission.name, kept);
    else queue.push({ submission, key });
  }
  const kept = results.size;
  const tell = (last?: SubmissionResult | NotGraded): void =>
    options.onProgress?.({
      done: results.size + notGraded.length,
      of: submissions.length,
      kept,
      ...(last ? { last } : {}),
    });
  tell();
  const types = typeChecker();
  const grade = async (worker: Worker, { submission, key }: { submission: Submission; key: string }): Promise<void> => {
    const { name, folder } = submission;
    try {
      const result = await worker.grade({ name, folder, exercises: ids, seed: seedOf(name), tier });
      journal.add(key, result);
      results.set(name, result);
      tell(result);
    } catch (error) {
      const failed = { name, why: (error as Error).message };
      notGraded.push(failed);
      tell(failed);
    }
  };
  try {
    await Promise.all(lanes(options.workers ?? 2, queue, types, grade));
  } finally {
    types.end();
  }
  return { results: submissions.flatMap(({ name }) => results.get(name) ?? []), notGraded };
}

/** Each lane has a worker, and takes the next of the queue when it is free. */
function lanes<T>(
  count: number,
  queue: T[],
  types: TypeChecker,
  grade: (worker: Worker, item: T) => Promise<void>,
): Promise<void>[] {
  return Array.from({ length: Math.min(count, queue.length) }, async () => {
    const worker = new Worker(types);
    try {
      for (let next = queue.shift(); next; next = queue.shift()) await grade(worker, next);
    } finally {
      worker.end();
    }
  });
}
