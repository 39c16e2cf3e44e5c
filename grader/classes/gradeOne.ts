import type { Exercise } from '../judge/exercise';
import { gradeSubmission, type GradeSubmissionOptions, type SubmissionResult } from '../judge/gradeSubmission';
import { studentBundle } from '../judge/studentBundle';
import type { Tier } from '../sandbox/tier';
import { mistakesOnce } from './mistakesOnce';

export interface GradeOneOptions extends Pick<GradeSubmissionOptions, 'typeErrors' | 'onTest' | 'onExercise'> {
  readonly root: string;
  readonly folder: string;
  readonly name: string;
  readonly exercises: readonly Exercise[];
  readonly seed: number;
  readonly tier: Tier;
}

/** Grades one submission in this process: what `check()` and `npm run grade -- exercises` do. */
export async function gradeOne({ root, ...options }: GradeOneOptions): Promise<SubmissionResult> {
  // What a known mistake computes with here is what a submission computes with there.
  process.env.TFJS_BACKEND = 'wasm';
  return gradeSubmission({ ...options, bundle: await studentBundle(root), mistakes: mistakesOnce(root) });
}
