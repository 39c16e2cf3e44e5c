import type { Exercise } from '../judge/exercise';
import { graderHash, journalKey } from './journalKey';
import type { Submission } from './submissions';

/** A submission to be graded, with all that decides its result. */
export interface RosterEntry {
  readonly submission: Submission;
  readonly seed: number;
  /** Under what its result is kept, see `journalKey`. */
  readonly key: string;
}

export interface RosterOptions {
  readonly root: string;
  readonly submissions: readonly Submission[];
  readonly exercises: readonly Exercise[];
  readonly seedOf: (name: string) => number;
  /** Whether a sandbox holds the submissions. */
  readonly confined: boolean;
}

/** Everybody who has to have a result. Against the journal it says what is left to do: no queue's word is needed for that. */
export function rosterOf({ root, submissions, exercises, seedOf, confined }: RosterOptions): readonly RosterEntry[] {
  const grader = graderHash(root);
  const files = [...new Set(exercises.map(({ file }) => file))];
  const ids = exercises.map(({ id }) => id);
  return submissions.map((submission) => {
    const seed = seedOf(submission.name);
    return { submission, seed, key: journalKey(submission, { grader, seed, confined, exercises: ids, files }) };
  });
}
