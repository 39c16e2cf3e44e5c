import type { TestResult } from '../judge/gradeExercise';
import type { SubmissionResult } from '../judge/gradeSubmission';
import { escape } from './text';

/** JUnit XML: a suite a submission, a case a test. A wrong answer is a failure; a crash, a timeout and the like are errors. */
export function junit(results: readonly SubmissionResult[]): string {
  const suites = results.map((result) => {
    const tests = result.exercises.flatMap(({ tests }) => tests);
    const cases = result.exercises.flatMap(({ id, title, tests: own }) =>
      own.map((test) => testCase(`${id} ${title}`, test)),
    );
    return `  <testsuite name="${escape(result.name)}" ${counts(tests)} time="${seconds(result.milliseconds)}">\n${cases.join('\n')}\n  </testsuite>`;
  });
  const all = results.flatMap(({ exercises }) => exercises.flatMap(({ tests }) => tests));
  const time = seconds(results.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="exercises" ${counts(all)} time="${time}">\n${suites.join('\n')}\n</testsuites>\n`;
}

const isFailure = ({ verdict }: TestResult): boolean =>
  verdict === 'fail' || verdict === 'threw' || verdict === 'not implemented';
const isError = (test: TestResult): boolean =>
  test.verdict !== 'pass' && test.verdict !== 'not run' && !isFailure(test);

const counts = (tests: readonly TestResult[]): string =>
  `tests="${tests.length}" failures="${tests.filter(isFailure).length}" errors="${tests.filter(isError).length}" skipped="${tests.filter(({ verdict }) => verdict === 'not run').length}"`;

function testCase(group: string, test: TestResult): string {
  const open = `    <testcase classname="${escape(group)}" name="${escape(test.name)}" time="${seconds(test.milliseconds)}"`;
  if (test.verdict === 'pass') return `${open}/>`;
  const message = escape(test.sentence ?? test.verdict);
  if (test.verdict === 'not run') return `${open}><skipped message="${message}"/></testcase>`;
  const tag = isFailure(test) ? 'failure' : 'error';
  const { call, returned, expected } = test.failing ?? {};
  const text = call
    ? `${escape(call)} gave ${escape(returned!)}${expected ? `; expected ${escape(expected)}` : ''}`
    : '';
  return `${open}><${tag} message="${message}" type="${escape(test.verdict)}">${text}</${tag}></testcase>`;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
