import { existsSync, readdirSync } from 'node:fs';
import { mergeJournals } from '../../grader/classes/mergeJournals';
import type { Submission } from '../../grader/classes/submissions';
import type { Exercise } from '../../grader/judge/exercise';
import { classTable } from '../../grader/reports/terminal';
import { counted, readSheet, report, rosterOptions, tellNotGraded, weakest } from './classRun';
import { UsageError } from '../usage';
import { secretFile } from './secretIn';
import type { GradeArguments } from './gradeArguments';

/** The last step of a class that was graded in parts. */
export async function mergeCommand(
  given: GradeArguments,
  submissions: readonly Submission[],
  exercises: readonly Exercise[],
): Promise<number> {
  if (!existsSync(given.out!)) throw new UsageError(`there is no folder ${given.out}`);
  if (!readdirSync(given.out!).some((name) => /^journal.*\.jsonl$/.test(name)))
    throw new UsageError(`there is no journal in ${given.out}: first every part, with --shard i/n and the same --out`);
  const secret = secretFile(given.secret);
  if (!existsSync(secret))
    throw new UsageError(`there is no ${secret}: --merge needs the secret of the parts, as --secret FILE`);
  const roster = rosterOptions(given, submissions, exercises);
  const sheet = await readSheet(given, submissions);
  const outcome = mergeJournals(given.out!, roster);
  console.log(classTable(outcome.results));
  console.log(`${counted(submissions.length, outcome)}.`);
  report(given.out!, { ...outcome, ...sheet, exercises, tier: weakest(outcome), commitment: roster.commitment });
  return tellNotGraded(outcome);
}
