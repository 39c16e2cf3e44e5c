import type { Place, ProofFinding } from '../report';

/** What a check is asked to do: handed to the process as its argument, in JSON. */
export interface ChildTask {
  readonly id: string;
  /** From the working folder, e.g. 'exercises/02-log-derivative.ts'. */
  readonly file: string;
  readonly seed: number;
}

/** What the process says on its fourth channel, a line of JSON each. */
export type ChildMessage =
  /** From here on it is the learner's code that takes the time, or the compiler. */
  | { readonly kind: 'learner' | 'compiler' }
  | { readonly kind: 'at'; readonly at: Place }
  | { readonly kind: 'finding'; readonly finding: ProofFinding };

/** The number of that channel: 0 to 2 are the usual ones. */
export const CHANNEL = 3;
