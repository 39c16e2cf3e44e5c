import type { Rng } from '../../lib/engine/rng';
import type { Returned, Student, Threw } from './student';

/** A coding exercise: what the learner writes, and the tests that decide its points. */
export interface Exercise {
  /** As the notebooks call it, e.g. '2.5'. */
  readonly id: string;
  /** The learner's file without its ending, e.g. '02-log-derivative'. */
  readonly file: string;
  /** What the file must export for it. */
  readonly exports: readonly string[];
  readonly title: string;
  /** Right answers compute with TensorFlow.js: in the judge's own process it is settled before. */
  readonly tensorflow?: boolean;
  /** 1 (a few lines) to 4 (a project). */
  readonly difficulty: 1 | 2 | 3 | 4;
  readonly minutes: number;
  /** From a nudge to almost the answer; shown one at a time, after failed checks. */
  readonly hints: readonly string[];
  readonly tests: readonly Test[];
}

/** Its tests' points, added. */
export const pointsOf = (exercise: Exercise): number => exercise.tests.reduce((sum, test) => sum + test.points, 0);

/** A test gives all of its points or none. */
export type Test = FunctionTest | RunTest;

interface AnyTest {
  /** What is asked, as a sentence that is true of a right answer: 'the largest value wins'. */
  readonly name: string;
  readonly points: number;
  /** Where a learner should look first when it fails; no spoiler. */
  readonly lookAt: string;
  /** For each call, of CPU; of wall time where it only waits. Default 2. */
  readonly seconds?: number;
}

/** Calls one function, case after case, and judges each answer by itself. */
export interface FunctionTest extends AnyTest {
  /** The export that is called. */
  readonly call: string;
  /** What runs beside the student's code and is called in its place, see `grader/student/harness`; default: the export itself. */
  readonly harness?: string;
  /** Answers depend on a network's first weights, or take long: they are not compared with known mistakes. */
  readonly alone?: boolean;
  /** How far answers of the same mistake may lie apart, relatively: more than the 1e-6 that stand where it is not given, for float32. */
  readonly likeness?: number;
  /** The cases, the typical one first. The same rng gives the same cases, and each `MakeCase` may be called again. */
  readonly cases: (rng: Rng) => Iterable<MakeCase>;
}

/** Makes a case with arguments and spies of its own: it is asked again to compare with known mistakes. */
export type MakeCase = () => Case;

export interface Case {
  /** Data, and functions that are called back in the judge's process (spies: an rng, an environment). */
  readonly args: readonly unknown[];
  /** The call as the report shows it; default: made from the arguments. */
  readonly shown?: string;
  /** Nothing: the answer is right. */
  readonly judge: (answer: Returned | Threw) => Complaint | undefined;
  /** What the spies saw. Known mistakes are told apart by it as well. */
  readonly observed?: () => unknown;
}

/** Whatever else is needed, such as training: many calls, and one judgement. */
export interface RunTest extends AnyTest {
  /** Index of a test without which this one cannot pass: where that one fails, minutes of training are saved. */
  readonly after?: number;
  /** What is run, as the report shows it. */
  readonly shown: string;
  readonly run: (student: Student, rng: Rng) => Promise<Complaint | undefined>;
}

/** What is wrong with an answer. */
export interface Complaint {
  /** For the learner: names the likely mistake, in the second person. */
  readonly sentence: string;
  /** What a right answer is, in words or figures. */
  readonly expected?: string;
  /** What came of a run, which is no single answer. */
  readonly returned?: string;
}
