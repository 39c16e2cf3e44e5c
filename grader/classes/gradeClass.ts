import type { SubmissionResult } from '../judge/gradeSubmission';
import { AHEAD, type Graders, type Task } from './graders';
import { openJournal } from './journal';
import { rosterOf, type RosterEntry, type RosterOptions } from './roster';

export interface GradeClassOptions extends RosterOptions {
  /** Who grades. Ended with the class. */
  readonly graders: Graders;
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
  try {
    return await gradeRoster(options);
  } finally {
    await options.graders.end();
  }
}

async function gradeRoster(options: GradeClassOptions): Promise<ClassOutcome> {
  const { submissions, exercises, graders } = options;
  const journal = openJournal(options.journal);
  const ids = exercises.map(({ id }) => id);
  const results = new Map<string, SubmissionResult>();
  const notGraded: NotGraded[] = [];
  const queue: RosterEntry[] = [];
  for (const entry of rosterOf(options)) {
    const kept = journal.get(entry.key);
    if (kept) results.set(entry.submission.name, kept);
    else queue.push(entry);
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
  const taskOf = ({ submission: { name, folder }, seed }: RosterEntry): Task => ({
    name,
    folder,
    exercises: ids,
    seed,
  });
  const grade = async (entry: RosterEntry): Promise<void> => {
    const {
      submission: { name },
      key,
    } = entry;
    try {
      graders.ahead?.([entry, ...queue.slice(0, AHEAD - 1)].map(taskOf));
      const result = await graders.grade(taskOf(entry), key);
      journal.add(key, result);
      graders.kept?.(key);
      results.set(name, result);
      tell(result);
    } catch (error) {
      const failed = { name, why: (error as Error).message };
      notGraded.push(failed);
      tell(failed);
    }
  };
  await inLanes(Math.min(graders.lanes, queue.length), queue, grade);
  return { results: submissions.flatMap(({ name }) => results.get(name) ?? []), notGraded };
}

/** Each lane takes the next of the queue when it is free. */
async function inLanes<T>(lanes: number, queue: T[], work: (item: T) => Promise<void>): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
