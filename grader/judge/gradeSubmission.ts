import { createHash } from 'node:crypto';
import { defaultLimits, type Limits, type Tier } from '../sandbox/tier';
import { studentProcess, type StudentProcess } from './studentProcess';
import { compile, type Compiled } from './compile';
import type { Exercise, Test } from './exercise';
import { failedStudent } from './failedStudent';
import { gradeExercise, type ExerciseResult } from './gradeExercise';
import type { KnownMistake } from './knownMistakes';
import { readSubmitted } from './readSubmitted';
import type { Failed, Student } from './student';

export interface GradeSubmissionOptions {
  /** Holds `NN-name.ts`, or a folder `exercises` that does. */
  readonly folder: string;
  /** Files that could not be read where the submission was handed in, and why: what a copy of it cannot show. */
  readonly unreadable?: Readonly<Record<string, Failed>>;
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
  /** Of the submission's own processes; nothing where they could not be looked at. */
  readonly cpuSeconds?: number;
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
  const { tier, bundle, limits = defaultLimits } = options;
  const process = studentProcess({ tier, bundle, limits });
  let cpuSeconds = 0;
  try {
    const names = [...new Set(options.exercises.map(({ file }) => file))];
    // Types of all files are asked for now, together, and waited for when all tests are done.
    const opened = await Promise.all(names.map((file) => openFile(file, process, options)));
    for (const [i, file] of names.entries()) {
      const { student } = opened[i];
      for (const exercise of options.exercises.filter((each) => each.file === file)) {
        const result = await gradeOne(exercise, student, options);
        results.set(exercise.id, result);
        options.onExercise?.(result);
      }
    }
    for (const { told, types } of opened) {
      const typeProblems = await types;
      files.push({ ...told, ...(typeProblems ? { typeProblems } : {}) });
    }
  } finally {
    cpuSeconds = await process.end();
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
    cpuSeconds: Math.round(100 * cpuSeconds) / 100,
  };
}

const gradeOne = (
  exercise: Exercise,
  student: Student,
  { seed, mistakes, onTest }: GradeSubmissionOptions,
): Promise<ExerciseResult> =>
  gradeExercise(exercise, student, {
    seed,
    ...(mistakes ? { mistakes: () => mistakes(exercise) } : {}),
    ...(onTest ? { onTest: (test, index) => onTest(exercise, test, index) } : {}),
  });

async function openFile(
  file: string,
  process: StudentProcess,
  { folder, unreadable, typeErrors }: GradeSubmissionOptions,
): Promise<{ student: Student; told: FileResult; types?: ReturnType<NonNullable<typeof typeErrors>> }> {
  const without = (problem: Failed, told: Partial<FileResult> = {}) => ({
    student: failedStudent(problem),
    told: { file, problem, ...told },
  });
  const name = `${file}.ts`;
  const read = unreadable?.[file] ?? readSubmitted(folder, file);
  if ('kind' in read) return without(read);
  const sha256 = createHash('sha256').update(read.bytes).digest('hex');
  const compiled: Compiled | Failed = await compile(name, read.text);
  if ('kind' in compiled) return without(compiled, { sha256 });
  return { student: process.open(compiled), told: { file, sha256 }, types: typeErrors?.(name, read.text) };
}
