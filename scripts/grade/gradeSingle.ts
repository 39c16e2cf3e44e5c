import { randomInt } from 'node:crypto';
import { gradeOne } from '../../grader/classes/gradeOne';
import type { Submission } from '../../grader/classes/submissions';
import { typeChecker } from '../../grader/classes/typeChecker';
import { attemptsIn } from '../../grader/help/attempts';
import { helpFor } from '../../grader/help/helpFor';
import type { Exercise } from '../../grader/judge/exercise';
import { terminalReport } from '../../grader/reports/terminal';
import type { Tier } from '../../grader/sandbox/tier';
import { root } from '../setup/paths.mjs';
import type { GradeArguments } from './gradeCommand';

/** One submission, with its result in the terminal. The learner's own gets help as `check` gives it. */
export async function gradeSingle(
  { seed = randomInt(2 ** 31), json }: GradeArguments,
  { name, folder }: Submission,
  exercises: readonly Exercise[],
  tier: Tier,
  own: boolean,
): Promise<number> {
  const types = typeChecker();
  const attempts = attemptsIn(process.env.COURSE_WORK_ROOT ?? root);
  try {
    const result = await gradeOne({ root, name, folder, exercises, seed, tier, typeErrors: types.check });
    if (json) {
      console.log(JSON.stringify(result, null, 2));
      return 0;
    }
    console.log(
      terminalReport(result, (each) => {
        if (!own || each.tests.every(({ verdict }) => verdict === 'not implemented')) return undefined;
        const failed = attempts.note(each.id, each.earned === each.points);
        return helpFor(
          exercises.find(({ id }) => id === each.id)!,
          each,
          failed,
        );
      }),
    );
    console.log(`The same inputs again: --seed ${seed}. Graded in: ${tier.title}.`);
    return 0;
  } finally {
    types.end();
  }
}
