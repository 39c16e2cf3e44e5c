import { makeRng, type Rng } from '../../lib/engine/rng';
import type { Case, Complaint, Exercise, FunctionTest, RunTest, Test } from './exercise';
import { fingerprint, matches } from './fingerprint';
import { showAnswer, showCall } from './show';
import type { KnownMistake } from './knownMistakes';
import type { Answer, Student, Verdict } from './student';
import { testSeed } from './testSeed';

/** One call that went wrong, as the report shows it. */
export interface Shown {
  readonly call: string;
  readonly returned: string;
  readonly expected?: string;
}

export interface TestResult {
  readonly name: string;
  readonly points: number;
  /** All of `points`, or 0. */
  readonly earned: number;
  readonly verdict: Verdict;
  /** What is wrong, for the learner; nothing on a pass. */
  readonly sentence?: string;
  readonly lookAt?: string;
  /** The first case that went wrong, and the smallest of all that did. */
  readonly failing?: Shown;
  readonly smallest?: Shown;
  /** Makes the same cases again. */
  readonly seed: number;
  readonly milliseconds: number;
}

export interface ExerciseResult {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly earned: number;
  readonly tests: readonly TestResult[];
  /** The known mistake that answers exactly as this one does, on every case of the tests that failed. */
  readonly mistake?: { readonly name: string; readonly sentence: string };
}

export interface GradeOptions {
  /** Everything random comes from it. */
  readonly seed: number;
  /** What to compare a wrong answer with; it is asked for only when there is one. */
  readonly mistakes?: () => Promise<readonly KnownMistake[]>;
  /** Called when a test begins. */
  readonly onTest?: (test: Test, index: number) => void;
}

/** Runs all tests of an exercise on a submission. Nothing that the student's code does makes this throw. */
export async function gradeExercise(
  exercise: Exercise,
  student: Student,
  { seed, mistakes, onTest }: GradeOptions,
): Promise<ExerciseResult> {
  const tests: TestResult[] = [];
  const failed: FailedTest[] = [];
  for (const [index, test] of exercise.tests.entries()) {
    onTest?.(test, index);
    const ownSeed = testSeed(seed, exercise.id, index);
    const began = performance.now();
    const outcome = 'run' in test ? await tryRun(test, student, ownSeed) : await tryCases(test, student, ownSeed);
    if (outcome.print && outcome.verdict === 'fail' && !('alone' in test && test.alone))
      failed.push({ test: test as FunctionTest, seed: ownSeed, print: outcome.print });
    const { print: _, ...told } = outcome;
    tests.push({
      name: test.name,
      points: test.points,
      earned: outcome.verdict === 'pass' ? test.points : 0,
      seed: ownSeed,
      milliseconds: Math.round(performance.now() - began),
      ...told,
      ...(outcome.verdict === 'pass' ? {} : { lookAt: test.lookAt }),
    });
  }
  const mistake = failed.length && mistakes ? await likeWhich(failed, await mistakes()) : undefined;
  return {
    id: exercise.id,
    title: exercise.title,
    points: tests.reduce((sum, { points }) => sum + points, 0),
    earned: tests.reduce((sum, { earned }) => sum + earned, 0),
    tests: mistake
      ? tests.map((test) => (test.verdict === 'fail' ? { ...test, sentence: mistake.sentence } : test))
      : tests,
    ...(mistake ? { mistake: { name: mistake.name, sentence: mistake.sentence } } : {}),
  };
}

type Outcome = Pick<TestResult, 'verdict' | 'sentence' | 'failing' | 'smallest'> & {
  readonly print?: readonly string[];
};

interface FailedTest {
  readonly test: FunctionTest;
  readonly seed: number;
  readonly print: readonly string[];
}

async function tryRun(test: RunTest, student: Student, seed: number): Promise<Outcome> {
  let complaint: Complaint | undefined;
  try {
    complaint = await test.run(student, makeRng(seed));
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { verdict: error.verdict, sentence: error.message };
  }
  if (!complaint) return { verdict: 'pass' };
  return { verdict: 'fail', sentence: complaint.sentence };
}

/** What a `RunTest` throws when a call brought no answer: the verdict is the call's own. */
export class NoAnswer extends Error {
  constructor(
    readonly verdict: Verdict,
    message: string,
  ) {
    super(message);
  }
}

/** The value of an answer, for a `RunTest`. @throws NoAnswer where there is none */
export function valueOf(answer: Answer): unknown {
  if (answer.kind === 'returned') return answer.value;
  throw new NoAnswer(answer.kind, answer.message);
}

async function tryCases(test: FunctionTest, student: Student, seed: number): Promise<Outcome> {
  const wrong: { shown: Shown; sentence: string; size: number; verdict: Verdict }[] = [];
  const print: string[] = [];
  for (const makeCase of test.cases(makeRng(seed))) {
    const each = makeCase();
    const shownCall = each.shown ?? showCall(test.call, each.args);
    const answer = await student.call(test.call, each.args, { harness: test.harness, seconds: test.seconds });
    print.push(fingerprint(answer, each));
    const complaint = complaintOf(answer, each);
    if (!complaint) continue;
    const shown = {
      call: shownCall,
      returned: showAnswer(answer),
      ...(complaint.expected ? { expected: complaint.expected } : {}),
    };
    const verdict =
      answer.kind === 'returned'
        ? 'fail'
        : answer.kind === 'threw'
          ? complaint.wanted
            ? 'fail'
            : 'threw'
          : answer.kind;
    wrong.push({ shown, sentence: complaint.sentence, size: shownCall.length, verdict });
    // A dead child costs a start each time, and there is nothing more to learn from it.
    if (answer.kind !== 'returned' && answer.kind !== 'threw') break;
  }
  if (!wrong.length) return { verdict: 'pass' };
  const [first] = wrong;
  const smallest = wrong.reduce((least, each) => (each.size < least.size ? each : least));
  return { verdict: first.verdict, sentence: first.sentence, failing: first.shown, smallest: smallest.shown, print };
}

function complaintOf(answer: Answer, each: Case): (Complaint & { readonly wanted?: boolean }) | undefined {
  if (answer.kind !== 'returned' && answer.kind !== 'threw') return { sentence: answer.message };
  const complaint = each.judge(answer);
  if (complaint) return { ...complaint, wanted: true };
  if (!answer.changed.length) return undefined;
  return {
    sentence: 'Your function changed what it was given. Whoever called it still needs those values: work on a copy.',
    wanted: true,
  };
}

/** The known mistake that gives the same answers on every case of every failed test; the first of several. */
async function likeWhich(
  failed: readonly FailedTest[],
  known: readonly KnownMistake[],
): Promise<KnownMistake | undefined> {
  for (const mistake of known) {
    let same = true;
    for (const { test, seed, print } of failed) {
      same &&= await behavesLike(mistake, test, makeRng(seed), print);
      if (!same) break;
    }
    if (same) return mistake;
  }
  return undefined;
}

async function behavesLike(
  mistake: KnownMistake,
  test: FunctionTest,
  rng: Rng,
  print: readonly string[],
): Promise<boolean> {
  let k = 0;
  for (const makeCase of test.cases(rng)) {
    if (k === print.length) break;
    const each = makeCase();
    const answer = await mistake.student.call(test.call, each.args, { harness: test.harness, seconds: test.seconds });
    if (!matches(fingerprint(answer, each), print[k++], test.likeness)) return false;
  }
  return true;
}
