import { createHash } from 'node:crypto';
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits, type Limits, type Tier } from '../sandbox/tier';
import { childStudent, type ChildStudent } from './childStudent';
import { compile, type Compiled } from './compile';
import type { Exercise, Test } from './exercise';
import { failedStudent } from './failedStudent';
import { gradeExercise, type ExerciseResult } from './gradeExercise';
import type { KnownMistake } from './knownMistakes';
import type { Failed } from './student';
import { submittedFile } from './submittedFile';

export interface GradeSubmissionOptions {
  /** Holds `NN-name.ts`, or a folder `exercises` that does. */
  readonly folder: string;
  /** As reports call the submission. */
  readonly name: string;
  readonly exercises: readonly Exercise[];
  /** Everything random comes from it. */
  readonly seed: number;
  readonly tier: Tier;
  /** Of `studentBundle`. */
  readonly bundle: string;
  readonly limits?: Limits;
  /** What a wrong answer is compared with; asked for only when there is one. */
  readonly mistakes?: (exercise: Exercise) => Promise<readonly KnownMistake[]>;
  /** What the type checker says of a file; without it types are not checked. */
  readonly typeErrors?: (file: string, source: string) => Promise<readonly TypeProblem[] | undefined>;
  /** Called when a test begins. */
  readonly onTest?: (exercise: Exercise, test: Test, index: number) => void;
  /** Called when an exercise is graded. */
  readonly onExercise?: (result: ExerciseResult) => void;
}

export interface TypeProblem {
  readonly line: number;
  readonly message: string;
}

/** A file of the submission. Types never cost a point: they are a row of their own. */
export interface FileResult {
  /** Without its ending, e.g. '02-log-derivative'. */
  readonly file: string;
  /** Of its bytes; nothing where there is none. */
  readonly sha256?: string;
  /** Why none of it can run. */
  readonly problem?: Failed;
  readonly typeProblems?: readonly TypeProblem[];
}

/** What came of a submission. The same submission, tests and seed give the same but for the times. */
export interface SubmissionResult {
  readonly name: string;
  readonly earned: number;
  readonly points: number;
  readonly exercises: readonly ExerciseResult[];
  readonly files: readonly FileResult[];
  readonly seed: number;
  /** How it was held. */
  readonly tier: string;
  readonly milliseconds: number;
}

/**
 * Grades one submission: from files, tests and a seed to a result, with no state of its own. Nothing that a submission holds or does makes
 * this throw.
 *
 * @throws SandboxFailure when the sandbox itself does not start
 */
export async function gradeSubmission(options: GradeSubmissionOptions): Promise<SubmissionResult> {
  const began = performance.now();
  const files: FileResult[] = [];
  const results = new Map<string, ExerciseResult>();
  for (const file of new Set(options.exercises.map((exercise) => exercise.file))) {
    const { student, told, types } = await openFile(file, options);
    try {
      for (const exercise of options.exercises.filter((each) => each.file === file)) {
        const { seed, mistakes, onTest } = options;
        const result = await gradeExercise(exercise, student, {
          seed,
          ...(mistakes ? { mistakes: () => mistakes(exercise) } : {}),
          ...(onTest ? { onTest: (test, index) => onTest(exercise, test, index) } : {}),
        });
        results.set(exercise.id, result);
        options.onExercise?.(result);
      }
    } finally {
      await student.end();
    }
    const typeProblems = await types;
    files.push({ ...told, ...(typeProblems ? { typeProblems } : {}) });
  }
  const exercises = options.exercises.map(({ id }) => results.get(id)!);
  return {
    name: options.name,
    earned: exercises.reduce((sum, { earned }) => sum + earned, 0),
    points: exercises.reduce((sum, { points }) => sum + points, 0),
    exercises,
    files,
    seed: options.seed,
    tier: options.tier.name,
    milliseconds: Math.round(performance.now() - began),
  };
}

async function openFile(
  file: string,
  { folder, tier, bundle, limits = defaultLimits, typeErrors }: GradeSubmissionOptions,
): Promise<{ student: ChildStudent; told: FileResult; types?: ReturnType<NonNullable<typeof typeErrors>> }> {
  const without = (problem: Failed, told: Partial<FileResult> = {}) => ({
    student: { ...failedStudent(problem), end: async () => {} },
    told: { file, problem, ...told },
  });
  const name = `${file}.ts`;
  const read = submittedFile(findFile(folder, name));
  if ('kind' in read) return without(read);
  const sha256 = createHash('sha256').update(read.bytes).digest('hex');
  const compiled: Compiled | Failed = await compile(name, read.text);
  if ('kind' in compiled) return without(compiled, { sha256 });
  const student = childStudent(compiled, { tier, bundle, limits });
  // Asked for now, waited for when the tests are done.
  return { student, told: { file, sha256 }, types: typeErrors?.(name, read.text) };
}

/** Where a submission keeps a file: at its top, or in a folder `exercises` as in the course. */
export function findFile(folder: string, name: string): string {
  const top = join(folder, name);
  const inner = join(folder, 'exercises');
  if (existsSync(top) || !lstatSync(inner, { throwIfNoEntry: false })?.isDirectory()) return top;
  return join(inner, name);
}
