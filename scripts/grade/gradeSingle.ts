import { randomInt } from 'node:crypto';
import { gradeOne } from '../../grader/classes/gradeOne';
import type { Submission } from '../../grader/classes/submissions';
import { typeChecker } from '../../grader/classes/typeChecker';
import type { Exercise } from '../../grader/judge/exercise';
import { terminalReport } from '../../grader/reports/terminal';
import type { Tier } from '../../grader/sandbox/tier';
import { root } from '../setup/paths.mjs';
import type { GradeArguments } from './gradeArguments';

/** One submission, with its result in the terminal. */
export async function gradeSingle(
  { seed = randomInt(2 ** 31), json }: GradeArguments,
  { name, folder }: Submission,
  exercises: readonly Exercise[],
  tier: Tier,
): Promise<number> {
  const types = typeChecker();
  try {
    const result = await gradeOne({ root, name, folder, exercises, seed, tier, typeErrors: types.check });
    if (json) {
      console.log(JSON.stringify(result, null, 2));
      return 0;
    }
    console.log(terminalReport(result));
    console.log(`The same inputs again: --seed ${seed}. Graded in: ${tier.title}.`);
    return 0;
  } finally {
    types.end();
  }
}
