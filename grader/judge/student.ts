/** A submission that can be called: in a process of its own, or (known answers only) in this one. */
export interface Student {
  /**
   * Calls an export. Functions among the arguments are called back here, synchronously. A function in the answer comes as one that
   * returns a promise of an `Answer`.
   */
  call(name: string, args: readonly unknown[], options?: CallOptions): Promise<Answer>;
}

export interface CallOptions {
  /** Of CPU; of wall time where it only waits. Default 2. */
  readonly seconds?: number;
  /** The function of `grader/student/harness` that is called in place of the export, and is given it. */
  readonly harness?: string;
}

/** What came of a call. Only 'returned', and for some cases 'threw', can be right. */
export type Answer = Returned | Threw | Failed;

export interface Returned {
  readonly kind: 'returned';
  /** Plain data; functions of the student's as functions that return a promise of an `Answer`. */
  readonly value: unknown;
  /** Indices of arguments that the call changed. */
  readonly changed: readonly number[];
}

export interface Threw {
  readonly kind: 'threw';
  readonly message: string;
  /** The submission's own words in it: without the line. */
  readonly quoted?: string;
  readonly changed: readonly number[];
}

/** No answer. Each is a verdict of its own; `message` is for the reader of the report. */
export interface Failed {
  readonly kind: FailedKind;
  readonly message: string;
  /** The submission's own words in it. */
  readonly quoted?: string;
}

export type FailedKind =
  | 'missing file'
  /** It is not where it is looked for, but elsewhere, or under almost the same name. */
  | 'misplaced file'
  /** It is there, and is none that can be read. */
  | 'unreadable file'
  | 'missing export'
  /** The stub's own error. */
  | 'not implemented'
  | 'does not compile'
  | 'forbidden import'
  | 'timeout'
  | 'memory'
  /** Exited, or was ended by a signal. */
  | 'crashed'
  /** Three grading machines or processes ended while they graded it. */
  | 'ended its graders'
  | 'too much output'
  /** Answered what was not asked, or what is no answer. */
  | 'forged';

/** What a test is worth: only 'pass' scores. */
export type Verdict = 'pass' | 'fail' | 'threw' | FailedKind | 'not run';

/** The stub's own error, which a learner's `throw` is not confused with by accident. */
export const NOT_IMPLEMENTED = 'not implemented';
