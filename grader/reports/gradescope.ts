import type { SubmissionResult } from '../judge/gradeSubmission';
import { forStudent } from './classResult';
import { visible } from './text';

/** Gradescope's `results.json` of one submission: a test each, with the sentence and the first counter-example as its output. */
export function gradescope(result: SubmissionResult): object {
  const { earned, milliseconds, tier, exercises, files } = forStudent(result);
  const problems = files.flatMap(({ file, problem }) => (problem ? [`${file}.ts: ${problem.message}`] : []));
  return {
    score: earned,
    execution_time: Math.ceil(milliseconds / 1000),
    output: visible([...problems, `Graded in the tier "${tier}".`].join(' ')),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    stdout_visibility: 'hidden',
    tests: exercises.flatMap(({ id, title, tests, mistake }) =>
      tests.map((test, k) => ({
        number: `${id}.${k + 1}`,
        name: `${title}: ${test.name}`,
        score: test.earned,
        max_score: test.points,
        status: test.verdict === 'pass' ? 'passed' : 'failed',
        output: outputOf(test),
        visibility: 'visible',
        tags: [id, test.verdict, ...(mistake ? [mistake.name] : [])],
      })),
    ),
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
  if (failing) {
    lines.push(`called:    ${failing.call}`, `came back: ${failing.returned}`);
    if (failing.expected) lines.push(`expected:  ${failing.expected}`);
  }
  return lines
    .filter((line): line is string => Boolean(line))
    .map(visible)
    .join('\n');
}
