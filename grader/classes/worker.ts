// A process that grades one submission after the other for `gradeClass`. A judge that should crash here costs one submission.
import { fileURLToPath } from 'node:url';
import { dirname } from 'node:path';
import { exerciseOf } from '../judge/exercises';
import { gradeSubmission, type SubmissionResult, type TypeProblem } from '../judge/gradeSubmission';
import type { Failed } from '../judge/student';
import { studentBundle } from '../judge/studentBundle';
import { tiers } from '../sandbox/tiers';
import type { TierName } from '../sandbox/tier';
import { mistakesOnce } from './mistakesOnce';

export interface Job {
  readonly name: string;
  readonly folder: string;
  /** See `gradeSubmission`. */
  readonly unreadable?: Readonly<Record<string, Failed>>;
  readonly exercises: readonly string[];
  readonly seed: number;
  readonly tier: TierName;
}

/** What the worker says. */
export type FromWorker =
  /** Every few seconds, as long as its event loop turns. */
  | { readonly says: 'alive' }
  | { readonly says: 'types'; readonly id: number; readonly file: string; readonly source: string }
  | { readonly says: 'result'; readonly result: SubmissionResult }
  | { readonly says: 'failed'; readonly why: string };

/** What it is told. */
export type ToWorker =
  { readonly job: Job } | { readonly types: number; readonly problems: readonly TypeProblem[] | undefined };

const ALIVE_SECONDS = 1;

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const say = (message: FromWorker): void => void process.send?.(message);

const waiting = new Map<number, (problems: readonly TypeProblem[] | undefined) => void>();
let asked = 0;
const typeErrors = (file: string, source: string): Promise<readonly TypeProblem[] | undefined> =>
  new Promise((resolve) => {
    waiting.set(++asked, resolve);
    say({ says: 'types', id: asked, file, source });
  });

const mistakes = mistakesOnce(root);
/** Once: its hash reads the whole library. */
let bundle: Promise<string> | undefined;

async function grade({ tier, exercises, ...job }: Job): Promise<void> {
  try {
    const result = await gradeSubmission({
      ...job,
      exercises: exercises.map(exerciseOf),
      tier: tiers.find(({ name }) => name === tier)!,
      bundle: await (bundle ??= studentBundle(root)),
      mistakes,
      typeErrors,
    });
    say({ says: 'result', result });
  } catch (error) {
    say({ says: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
}

// What a known mistake or a solution computes with here is what a submission computes with there.
process.env.TFJS_BACKEND = 'wasm';

setInterval(() => say({ says: 'alive' }), ALIVE_SECONDS * 1000);

process.on('message', (message: ToWorker) => {
  if ('job' in message) return void grade(message.job);
  waiting.get(message.types)?.(message.problems);
  waiting.delete(message.types);
});
// The grader is gone: so is this, and with it the sandboxes.
process.on('disconnect', () => process.exit(0));
