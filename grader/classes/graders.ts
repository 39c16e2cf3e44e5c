import { exerciseOf } from '../judge/exercises';
import type { SubmissionResult } from '../judge/gradeSubmission';
import { readSubmitted } from '../judge/readSubmitted';
import type { TierName } from '../sandbox/tier';
import { typeChecker } from './typeChecker';
import type { Job } from './worker';
import { Worker } from './workerProcess';

/** What is to be graded, without the sandbox: who grades has its own. */
export type Task = Omit<Job, 'tier'>;

/** Who grades: processes of this machine, or workers behind a queue. */
export interface Graders {
  /** How many submissions they hold at a time. */
  readonly lanes: number;
  /** What is graded now and next: what costs less for many at once is begun for all of them. At most `AHEAD`; fewer are the last ones. */
  ahead?(tasks: readonly Task[]): void;
  /** @throws Error when the grader failed, not the submission */
  grade(task: Task, key: string): Promise<SubmissionResult>;
  /** The result stands in the journal: what was kept beside it is not needed any more. */
  kept?(key: string): void;
  end(): Promise<void>;
}

/** How many submissions' types are checked in one program, at most. */
export const AHEAD = 16;

/** Processes of this machine, with one type checker for all. */
export function localGraders(count: number, tier: TierName): Graders {
  const types = typeChecker();
  const all = Array.from({ length: count }, () => new Worker(types));
  const free = [...all];
  const begun = new Set<string>();
  return {
    lanes: count,
    ahead(tasks) {
      const fresh = tasks.filter(({ folder }) => !begun.has(folder));
      if (tasks.length === AHEAD && fresh.length < AHEAD / 2) return;
      for (const task of fresh) {
        begun.add(task.folder);
        for (const [file, source] of textsOf(task)) void types.check(file, source);
      }
    },
    async grade(task) {
      const worker = free.pop();
      if (!worker) throw new Error(`more than ${count} submissions at a time`);
      try {
        return await worker.grade({ ...task, tier });
      } finally {
        free.push(worker);
      }
    },
    async end() {
      for (const worker of all) worker.end();
      types.end();
    },
  };
}

/** The files that its exercises are in, as far as they can be read. */
function textsOf({ folder, exercises, unreadable }: Task): [file: string, source: string][] {
  const files = [...new Set(exercises.map((id) => exerciseOf(id).file))];
  return files.flatMap((file): [string, string][] => {
    const name = `${file}.ts`;
    const read = unreadable?.[file] ?? readSubmitted(folder, file);
    return 'text' in read ? [[name, read.text]] : [];
  });
}
