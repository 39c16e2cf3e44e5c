// What grading a class, and putting its parts together, have in common.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassOutcome } from '../../grader/classes/gradeClass';
import type { RosterOptions } from '../../grader/classes/roster';
import type { Submission } from '../../grader/classes/submissions';
import type { Exercise } from '../../grader/judge/exercise';
import type { ClassResult } from '../../grader/reports/classResult';
import { loadRubrics } from '../../grader/reports/loadRubrics';
import { readMarkingSheet } from '../../grader/reports/markingSheet';
import { none } from '../../grader/sandbox/none';
import type { Tier } from '../../grader/sandbox/tier';
import { tiers } from '../../grader/sandbox/tiers';
import { count } from '../../grader/reports/text';
import { writeReports } from '../../grader/reports/writeReports';
import { root } from '../setup/paths.mjs';
import { UsageError } from '../usage';
import { CannotGrade, isOfTheSystem } from './failures';
import type { GradeArguments } from './gradeArguments';
import { secretFile, secretIn } from './secretIn';

/** All of a class but who grades it. */
export function rosterOptions(
  given: GradeArguments,
  submissions: readonly Submission[],
  exercises: readonly Exercise[],
): Omit<RosterOptions, 'confined'> & { readonly commitment: string } {
  const secret = secretIn(secretFile(given.secret));
  const seedOf = (name: string): number => given.seed ?? secret.seedOf(name);
  return { root, submissions, exercises, seedOf, commitment: secret.commitment };
}

export const counted = (submissions: number, { results }: ClassOutcome): string =>
  `${count(submissions, 'submission')} in, ${count(results.length, 'result')} out`;

/** @returns the exit code */
export function tellNotGraded({ notGraded }: ClassOutcome): number {
  for (const { name, why } of notGraded) console.error(`Not graded: ${JSON.stringify(name)}: ${why}`);
  return notGraded.length ? 3 : 0;
}

/** Of the sandboxes that results were found in: what a report says of the class must hold for each. */
export const weakest = ({ results }: ClassOutcome): Tier =>
  [...tiers].reverse().find(({ name }) => results.some(({ tier }) => tier === name)) ?? none;

export function report(out: string, all: ClassResult): void {
  try {
    console.log(`Report: ${writeReports(out, all)}`);
  } catch (error) {
    if (!isOfTheSystem(error as Error)) throw error;
    throw new CannotGrade(
      `the reports cannot be written into ${out} (${(error as Error).message}). Run the same command again: what is graded is kept`,
    );
  }
}

export async function readSheet(
  { marks, out }: GradeArguments,
  submissions: readonly Submission[],
): Promise<Pick<ClassResult, 'rubrics' | 'marks' | 'sheet'>> {
  const rubrics = await loadRubrics(root);
  // The sheet that is named, or the one that was filled in where it was written.
  const file = marks ?? (out && existsSync(join(out, 'marking.csv')) ? join(out, 'marking.csv') : undefined);
  if (!file) return { rubrics, marks: new Map() };
  try {
    const names = submissions.map(({ name }) => name);
    return { rubrics, marks: readMarkingSheet(readFileSync(file, 'utf8'), names, rubrics), sheet: file };
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}
