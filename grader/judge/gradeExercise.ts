import { makeRng } from '../../lib/engine/rng';
import type { Case, Complaint, Exercise, FunctionTest, RunTest, Test } from './exercise';
import { fingerprint } from './fingerprint';
import { cut, showAnswer, showCall } from './show';
import type { KnownMistake } from './knownMistakes';
import { likeWhich, type CalledTest } from './likeWhich';
import { neverRan } from './neverRan';
import { NoAnswer } from './noAnswer';
import { SandboxFailure } from './sandboxFailure';
import type { Answer, Returned, Student, Threw, Verdict } from './student';
import { testSeed } from './testSeed';
import { unfitOf } from './unfitOf';

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
  /** What the sentence quotes of the submission's own words. They may hold what it was called with. */
  readonly quoted?: string;
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
  /** The known mistake that answers exactly as this one does, on every case of every test. */
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
  const called: CalledTest[] = [];
  for (const [index, test] of exercise.tests.entries()) {
    onTest?.(test, index);
    const ownSeed = testSeed(seed, exercise.id, index);
    const began = performance.now();
    const outcome = await tryTest(test, student, ownSeed, tests);
    const compared = outcome.verdict === 'fail' || outcome.verdict === 'pass';
    if (outcome.print && compared && !('alone' in test && test.alone)) {
      const { print, verdict } = outcome;
      called.push({ test: test as FunctionTest, seed: ownSeed, print, failed: verdict === 'fail' });
    }
    const { print: _, ...told } = outcome;
    tests.push({
      name: test.name,
      points: test.points,
      earned: outcome.verdict === 'pass' ? test.points : 0,
      seed: ownSeed,
      milliseconds: Math.round(performance.now() - began),
      ...told,
      ...(told.sentence ? { sentence: cut(told.sentence, LONGEST_SENTENCE) } : {}),
      ...(outcome.verdict === 'pass' ? {} : { lookAt: test.lookAt }),
    });
  }
  const mistake =
    mistakes && called.some(({ failed }) => failed) ? await likeWhich(called, await mistakes()) : undefined;
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

/** Of a sentence, in characters: some quote what the submission said, and a report is for reading. */
const LONGEST_SENTENCE = 1500;

/** How the sentence of a test begins that was left out because of another. */
export const NOT_RUN = 'Not run:';

/**
 * For a call, after another test of the exercise ran out of time: a third of its limit, and two seconds at least. Right answers take half of
 * that; the slowest, a project that computes with TensorFlow.js, 3 of 10 s.
 */
const impatient = (limit = 2): number => Math.max(2, limit / 3);

type Outcome = Pick<TestResult, 'verdict' | 'sentence' | 'quoted' | 'failing' | 'smallest'> & {
  readonly print?: readonly string[];
};

async function tryTest(test: Test, student: Student, seed: number, before: readonly TestResult[]): Promise<Outcome> {
  const endless = before.find(({ verdict }) => verdict === 'timeout');
  // Where one test never came to its end, a minute for each of the others would be lost as well.
  if (!('run' in test)) return tryCases(endless ? { ...test, seconds: impatient(test.seconds) } : test, student, seed);
  const after = test.after === undefined ? undefined : before[test.after];
  if (endless)
    return { verdict: 'not run', sentence: `${NOT_RUN} your code never came to an end before, in: ${endless.name}.` };
  if (after?.verdict === 'fail')
    return { verdict: 'not run', sentence: `${NOT_RUN} it cannot pass before this one does: ${after.name}.` };
  return tryRun(test, student, seed);
}

async function tryRun(test: RunTest, student: Student, seed: number): Promise<Outcome> {
  let complaint: Complaint | undefined;
  try {
    complaint = await test.run(student, makeRng(seed));
  } catch (error) {
    if (error instanceof NoAnswer) return { verdict: error.verdict, sentence: error.message };
    if (error instanceof SandboxFailure) throw error;
    return stumbled(error);
  }
  if (!complaint) return { verdict: 'pass' };
  const { sentence, returned, expected } = complaint;
  const failing =
    returned === undefined ? undefined : { call: test.shown, returned, ...(expected ? { expected } : {}) };
  return { verdict: 'fail', sentence, ...(failing ? { failing } : {}) };
}

/** The test itself failed on an answer that its author did not think of: no points, and the instructor is told. */
const stumbled = (error: unknown): Outcome => ({
  verdict: 'not run',
  sentence: `The test could not read your answer (${error instanceof Error ? error.message : String(error)}). Look at what it is; if it is right, tell your instructor.`,
});

async function tryCases(test: FunctionTest, student: Student, seed: number): Promise<Outcome> {
  const wrong: { shown: Shown; sentence: string; quoted?: string; size: number; verdict: Verdict }[] = [];
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
    const quoted = 'quoted' in answer ? answer.quoted : undefined;
    wrong.push({ shown, sentence: complaint.sentence, quoted, size: shownCall.length, verdict });
    // A dead child costs a start each time, and there is nothing more to learn from it.
    if (answer.kind !== 'returned' && answer.kind !== 'threw') break;
  }
  if (!wrong.length) return { verdict: 'pass', print };
  const [first] = wrong;
  const smallest = wrong.reduce((least, each) => (each.size < least.size ? each : least));
  const { verdict, sentence, quoted } = first;
  return {
    ...{ verdict, sentence, print },
    // What cannot run was not called.
    ...(neverRan.has(verdict) ? {} : { failing: first.shown, smallest: smallest.shown }),
    ...(quoted && sentence.includes(quoted) ? { quoted } : {}),
  };
}

function complaintOf(answer: Answer, each: Case): (Complaint & { readonly wanted?: boolean }) | undefined {
  if (answer.kind !== 'returned' && answer.kind !== 'threw') return { sentence: answer.message };
  const unfit = unfitOf(answer);
  if (unfit !== undefined) return { sentence: unfit, wanted: true };
  const complaint = tryJudge(each, answer);
  if (complaint) return { ...complaint, wanted: true };
  if (!answer.changed.length) return undefined;
  return {
    sentence: 'Your function changed what it was given. Whoever called it still needs those values: work on a copy.',
    wanted: true,
  };
}

/** A judge that throws met an answer that its author did not think of; it is not a right one. */
function tryJudge(each: Case, answer: Returned | Threw): Complaint | undefined {
  try {
    return each.judge(answer);
  } catch (error) {
    return { sentence: stumbled(error).sentence! };
  }
}
