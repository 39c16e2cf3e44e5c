import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { gradeOne } from '../../grader/classes/gradeOne';
import { typeChecker } from '../../grader/classes/typeChecker';
import { attemptsIn } from '../../grader/help/attempts';
import { helpFor } from '../../grader/help/helpFor';
import { notBegun } from '../../grader/help/notBegun';
import { solutionOf } from '../../grader/help/solutionOf';
import { untried } from '../../grader/help/untried';
import { pointsOf, type Exercise } from '../../grader/judge/exercise';
import type { ExerciseResult } from '../../grader/judge/gradeExercise';
import { learnerReport, wrapLines } from '../../grader/reports/learner';
import { none } from '../../grader/sandbox/none';
import { root } from '../setup/paths.mjs';
import { checkLine } from './checkLine';

export interface GradeOwn {
  readonly workRoot: string;
  readonly exercises: readonly Exercise[];
  readonly seed?: number;
  readonly json?: boolean;
  readonly solution?: boolean;
}

/**
 * The learner's own files: what `check()` does in a cell, in a terminal. A process of its own with a time limit, fresh, and no sandbox:
 * it works on every system.
 */
export async function gradeOwn(given: GradeOwn): Promise<number> {
  const { workRoot, exercises, seed = randomInt(2 ** 31), json, solution } = given;
  if (solution) {
    console.log(
      exercises.map((each) => `${each.id} ${each.title}: one solution\n\n${solutionOf(root, each)}`).join('\n\n'),
    );
    return 0;
  }
  const places = new Map(exercises.map(({ id }) => [id, notBegun(id, root, workRoot, 'run this command again')]));
  const begun = exercises.filter(({ id }) => json || !places.get(id));
  const types = typeChecker();
  const line = checkLine();
  process.once('SIGINT', () => {
    line.end();
    console.error('Stopped. Nothing was counted.');
    process.exit(130);
  });
  try {
    const result = await gradeOne({
      root,
      folder: join(workRoot, 'exercises'),
      name: 'you',
      exercises: begun,
      seed,
      tier: none,
      // Takes 2 s: who checks one exercise wants its answer.
      ...(exercises.length > 1 ? { typeErrors: types.check } : {}),
      onTest: line.show,
    });
    line.end();
    if (json) console.log(JSON.stringify(result, null, 2));
    else if (!begun.length && exercises.length === 1)
      console.log(wrapLines(String(places.get(exercises[0].id)!['text/plain']), width()));
    else console.log(text(exercises, result, workRoot));
    return 0;
  } finally {
    line.end();
    types.end();
  }
}

const width = (): number => Math.max(60, Math.min(process.stdout.columns ?? 80, 100));

type Result = Awaited<ReturnType<typeof gradeOne>>;

function text(exercises: readonly Exercise[], result: Result, workRoot: string): string {
  const attempts = attemptsIn(workRoot);
  const helpOf = (each: ExerciseResult) => {
    const failed = untried(each) ? attempts.failed(each.id) : attempts.note(each.id, each.earned === each.points);
    const exercise = exercises.find(({ id }) => id === each.id)!;
    const command = `npm run grade -- exercises ${each.id}`;
    const help = helpFor(exercise, each, failed, `${command} --solution`);
    return untried(each) ? help : { ...help, again: `${command} --seed ${result.seed}` };
  };
  const has = (id: string): boolean => result.exercises.some((each) => each.id === id);
  return learnerReport({
    result,
    unbegun: exercises
      .filter(({ id }) => !has(id))
      .map((each) => ({ id: each.id, title: each.title, minutes: each.minutes, points: pointsOf(each) })),
    ids: exercises.map(({ id }) => id),
    helpOf,
    width: width(),
  });
}
