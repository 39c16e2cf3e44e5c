import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classSecret } from '../classes/classSecret';
import type { Exercise } from '../judge/exercise';
import { exerciseOf } from '../judge/exercises';
import type { ExerciseResult } from '../judge/gradeExercise';
import { gradeSubmission, type FileResult, type SubmissionResult } from '../judge/gradeSubmission';
import type { KnownMistake } from '../judge/knownMistakes';
import { SandboxFailure } from '../judge/sandboxFailure';
import { localHarnesses } from '../judge/localHarnesses';
import { localStudent } from '../judge/localStudent';
import { defaultLimits, type Tier } from '../sandbox/tier';
import { strongestTier } from '../sandbox/tiers';
import { studentOf } from './metadata';
import { partsOf } from './parts';
import { planted } from './planted';
import { resultsOf, type State } from './results';
import { writeWhole } from '../writeWhole';

/** What the instructor chose, in the package's `settings.json`. */
export interface Settings {
  readonly exercises: readonly string[];
  /** Of wall time for all of it: then what is graded counts, and the rest is said to have no grade. */
  readonly seconds: number;
  /** For a process of the submission's; the grader itself needs 250 more. */
  readonly megabytes: number;
  /** Grades without a sandbox where none works: only where what a submission could do harms its own author alone. */
  readonly trust?: boolean;
}

export interface GradeHere {
  /** Gradescope's folder: /autograder. */
  readonly base: string;
  /** Of the package. */
  readonly course: string;
}

/**
 * Grades what stands in /autograder/submission. `results.json` is whole at every moment, and always says what is graded so far.
 *
 * @throws Error when the grader itself fails; `results.json` says that too
 */
export async function gradeHere({ base, course }: GradeHere): Promise<void> {
  const began = performance.now();
  const settings = JSON.parse(readFileSync(join(course, 'settings.json'), 'utf8')) as Settings;
  const exercises = settings.exercises.map(exerciseOf);
  const student = studentOf(join(base, 'submission_metadata.json'));
  const seed = classSecret(join(course, 'secret')).seedOf(student ?? 'gradescope/unknown');
  // Only the instructor sees what is printed.
  console.log(
    `Student ${student ?? 'unknown: submission_metadata.json names no user'}; the same inputs: --seed ${seed}`,
  );

  let result: SubmissionResult = { ...nothing, name: student ?? 'unknown', seed };
  const notes: string[] = [];
  const tell = (why: string): void => {
    result = { ...result, milliseconds: Math.round(performance.now() - began) };
    write(base, { result, exercises, why, notes });
  };
  tell(running);
  const deadline = setTimeout(() => {
    tell(late);
    process.exit(0);
  }, settings.seconds * 1000);
  try {
    const { tier, leaks, passedOver } = await strongestTier({ acceptLeaves: true });
    for (const { tier: weaker, why, leaks: got } of passedOver) console.log(`${weaker.name}: ${why ?? got.join(', ')}`);
    if (!tier.confines && !settings.trust) throw new Error('no sandbox works in this container');
    notes.push(held(tier, leaks));
    const grade = async (part: readonly Exercise[]): Promise<void> => {
      const graded = await gradeSubmission({
        folder: join(base, 'submission'),
        name: result.name,
        exercises: part.filter(({ id }) => result.exercises.every((each) => each.id !== id)),
        seed,
        tier,
        bundle: join(course, 'student'),
        limits: { ...defaultLimits, megabytes: settings.megabytes },
        mistakes,
        onExercise(each) {
          result = withExercise({ ...result, tier: tier.name }, each);
          tell(running);
        },
      });
      result = { ...result, files: withFiles(result.files, graded.files) };
    };
    for (const part of partsOf(exercises)) await grade(part).catch(again(() => grade(part)));
    tell('');
  } catch (error) {
    tell(`the grader failed (${(error as Error).message}). This is not your fault: tell your instructor.`);
    throw error;
  } finally {
    clearTimeout(deadline);
  }
}

const running = 'the grading goes on. If this stays, it was ended from outside: hand in again.';
const late =
  'the time for grading was over. Look for what takes long in your code: what the tests ask for ends within seconds.';

/** Once more, where it was the sandbox that failed and not what runs in it. */
const again = (retry: () => Promise<void>) => (error: Error) => {
  if (!(error instanceof SandboxFailure)) throw error;
  console.log(`Once more: ${error.message}`);
  return retry();
};

const nothing = { earned: 0, points: 0, exercises: [], files: [], tier: 'none', milliseconds: 0, cpuSeconds: 0 };

const write = (base: string, state: State): void =>
  writeWhole(join(base, 'results', 'results.json'), `${JSON.stringify(resultsOf(state), null, 1)}\n`, 0o600);

const held = ({ title }: Tier, leaks: readonly string[]): string =>
  `Graded in: ${title}.${leaks.length ? ` Here a submission ${leaks.join(', ')}.` : ''}`;

const withExercise = (result: SubmissionResult, each: ExerciseResult): SubmissionResult => ({
  ...result,
  earned: result.earned + each.earned,
  points: result.points + each.points,
  exercises: [...result.exercises, each],
});

/** A file whose exercises stand in two parts is named once. */
const withFiles = (known: readonly FileResult[], more: readonly FileResult[]): readonly FileResult[] => [
  ...known,
  ...more.filter(({ file }) => known.every((each) => each.file !== file)),
];

/** Of the planted wrong answers, those to one exercise. */
async function mistakes(exercise: Exercise): Promise<readonly KnownMistake[]> {
  const harnesses = await localHarnesses(exercise);
  return Promise.all(
    planted
      .filter((each) => each.exercise === exercise.id)
      .map(async ({ name, sentence, load }) => ({
        ...{ name, sentence },
        student: localStudent(await load(), harnesses),
      })),
  );
}
