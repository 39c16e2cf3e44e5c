import type { Value } from './line';
import { reportText } from './reportText';

/** A line of a proof: its chain ('proof' where there is only one) and its number, from 1; 0: the chain as a whole. */
export interface Place {
  readonly chain: string;
  readonly line: number;
}

/** One world in which two neighbouring lines differ. */
export interface Counterexample {
  readonly world: string;
  /** Whether it is one of the small examples for people. */
  readonly small: boolean;
  /** The assumption that fails in this world; none: an ordinary world. */
  readonly broken?: string;
  /** The line before (or the claim's side), and the line. */
  readonly left: Value;
  readonly right: Value;
}

/** A line of a right proof, its reasons, and the assumptions that the step turned out to use. */
export interface CheckedLine extends Place {
  readonly because: readonly string[];
  readonly spends: readonly string[];
}

/** A line or column of the learner's file, and what the compiler says there. */
export interface CompileError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

interface Fault {
  readonly at: Place;
  readonly sentence: string;
  /** The line as it is written. */
  readonly code?: string;
  readonly counterexample?: Counterexample;
  /** The known mistake that this line makes. */
  readonly mistake?: string;
}

/** What `checkProof` found, told apart by `kind`. */
export type ProofFinding =
  | {
      readonly kind: 'right';
      readonly lines: readonly CheckedLine[];
      readonly examples: number;
      readonly brokenWorlds: readonly string[];
    }
  /** A line does not follow from the one before it. */
  | ({ readonly kind: 'wrongLine' } & Fault)
  /** The line is true, but not for its reason. */
  | ({ readonly kind: 'wrongReason' } & Fault)
  /** The step needs more reasons than one line may give. */
  | ({ readonly kind: 'leap' } & Fault)
  /** The last line is not what was to be shown. */
  | ({ readonly kind: 'notReached' } & Fault)
  /** A line has no value: NaN, undefined, an exception. */
  | ({ readonly kind: 'badLine' } & Fault)
  /** Nothing is written yet but what is given. */
  | ({ readonly kind: 'notImplemented' } & Fault)
  | {
      readonly kind: 'missingExport';
      readonly file: string;
      readonly exportName: string;
      readonly found: readonly string[];
    }
  | { readonly kind: 'missingFile'; readonly file: string }
  | { readonly kind: 'doesNotCompile'; readonly file: string; readonly errors: readonly CompileError[] }
  | { readonly kind: 'timeout'; readonly seconds: number; readonly at?: Place }
  | { readonly kind: 'crashed'; readonly message: string };

/** A finding, about which proof, with a readable text: `String(report)`, and what a notebook prints. */
export type ProofReport = ProofFinding & {
  readonly id: string;
  readonly title: string;
  /** What the learner's file printed while it was checked. */
  readonly printed?: string;
  toString(): string;
};

/** Node's `console.log`, and with it a notebook's last expression, calls this in place of listing the fields. */
const inspect = Symbol.for('nodejs.util.inspect.custom');

/** Adds the text to a finding. The functions are not enumerable: `JSON` and `toEqual` see the fields only. */
export function makeReport(proof: { id: string; title: string }, finding: ProofFinding, printed?: string): ProofReport {
  const report = { id: proof.id, title: proof.title, ...finding, ...(printed ? { printed } : {}) } as ProofReport;
  const text = { value: () => reportText(report), enumerable: false };
  return Object.defineProperties(report, { toString: text, [inspect]: text });
}
