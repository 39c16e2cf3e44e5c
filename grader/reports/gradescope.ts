import type { SubmissionResult } from '../judge/gradeSubmission';
import { forStudent } from './classResult';
import { markedPoints, type Mark, type Rubric } from './rubric';
import { problemText } from './problemOf';
import { termsOf } from './termsOf';
import { visible } from './text';

/**
 * Gradescope's `results.json` of one submission: a test each, with the sentence and the first counter-example as its output, and a test for
 * each criterion that was marked by hand.
 *
 * @param notes said at the top, in place of the sandbox's name
 */
export function gradescope(
  result: SubmissionResult,
  rubrics: readonly Rubric[] = [],
  marks: readonly Mark[] = [],
  notes = [`Graded in the tier "${result.tier}".`],
): object {
  const { earned, milliseconds, exercises, files } = forStudent(result);
  const problems = files.flatMap(problemText);
  return {
    score: earned + markedPoints(marks),
    execution_time: Math.ceil(milliseconds / 1000),
    output: [...problems, ...notes].map(visible).join('\n'),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    stdout_visibility: 'hidden',
    tests: [...exercises.flatMap(testsOf), ...marks.map((mark) => markedTest(mark, rubrics))],
  };
}

const testsOf = ({ id, title, tests, mistake }: SubmissionResult['exercises'][number]): object[] =>
  tests.map((test, k) => ({
    number: `${id}.${k + 1}`,
    name: `${title}: ${test.name}`,
    score: test.earned,
    max_score: test.points,
    status: test.verdict === 'pass' ? 'passed' : 'failed',
    output: outputOf(test),
    visibility: 'visible',
    tags: [id, test.verdict, ...(mistake ? [mistake.name] : [])],
  }));

function markedTest({ rubric, criterion, points, comment }: Mark, rubrics: readonly Rubric[]): object {
  const { title, criteria } = rubrics.find(({ id }) => id === rubric)!;
  const { points: most, text } = criteria.find(({ name }) => name === criterion)!;
  return {
    number: `written ${rubric}`,
    name: `${title}: ${criterion}`,
    score: points,
    max_score: most,
    output: visible([text, comment].filter(Boolean).join(' · ')),
    visibility: 'visible',
    tags: [rubric, 'written'],
  };
}

function outputOf({
  verdict,
  sentence,
  lookAt,
  failing,
}: SubmissionResult['exercises'][number]['tests'][number]): string {
  if (verdict === 'pass') return '';
  const lines = [sentence, verdict === 'fail' && lookAt ? `Look first: ${lookAt}` : ''];
  if (failing) lines.push(...termsOf(failing).map(([term, text]) => `${term}:`.padEnd(11) + text));
  return lines
    .filter((line): line is string => Boolean(line))
    .map(visible)
    .join('\n');
}
