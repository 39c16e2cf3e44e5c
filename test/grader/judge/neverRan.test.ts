import { expect, it } from 'vitest';
import { exerciseOf } from '../../../grader/judge/exercises';
import { failedStudent } from '../../../grader/judge/failedStudent';
import { gradeExercise } from '../../../grader/judge/gradeExercise';
import { neverRan } from '../../../grader/judge/neverRan';
import type { FailedKind } from '../../../grader/judge/student';
import { problemText } from '../../../grader/reports/problemOf';
import { terminalReport } from '../../../grader/reports/terminal';

it('why a file cannot run is said with its name, once', () => {
  const file = (message: string) => ({ file: '02-a', problem: { kind: 'missing file' as const, message } });
  expect(problemText(file('02-a.ts is not there.'))).toEqual(['02-a.ts is not there.']);
  expect(problemText(file('Your file imports x.'))).toEqual(['02-a.ts: Your file imports x.']);
  expect(problemText({ file: '02-a' })).toEqual([]);
});

it('what cannot run was not called: no input is told, and why it cannot is told once', async () => {
  for (const kind of neverRan) {
    const student = failedStudent({ kind: kind as FailedKind, message: 'This is why.' });
    const result = await gradeExercise(exerciseOf('2.5'), student, { seed: 1 });
    for (const test of result.tests) expect(test).not.toHaveProperty('failing');
    const report = { name: 'a', earned: 0, points: 2, exercises: [result], files: [], seed: 1, tier: 'none' };
    if (kind !== 'not implemented')
      expect(terminalReport({ ...report, milliseconds: 1 }).match(/This is why/g)).toHaveLength(1);
  }
  const crashed = await gradeExercise(exerciseOf('2.5'), failedStudent({ kind: 'crashed', message: 'x' }), { seed: 1 });
  expect(crashed.tests[0].failing?.call).toBe('rewardToGo([1, 2, 3], 0.5)');
});
