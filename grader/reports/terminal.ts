import type { ExerciseResult, Shown } from '../judge/gradeExercise';
import type { SubmissionResult } from '../judge/gradeSubmission';
import { problemText } from './problemOf';
import { termsOf } from './termsOf';
import { count, number, visible } from './text';

/** One submission's result, for a terminal. */
export function terminalReport({ earned, points, exercises, files }: SubmissionResult): string {
  const problems = files.flatMap(problemText);
  const types = files.flatMap(({ file, typeProblems = [] }) =>
    typeProblems.map(({ line, message }) => `${file}.ts, line ${line}: ${message}`),
  );
  return [
    ...problems.map(visible),
    ...exercises.map(exerciseLines),
    ...(types.length
      ? ['What the type checker says (costs no points):', ...types.map((line) => `  ${visible(line)}`)]
      : []),
    `${number(earned)} of ${count(points, 'point')}`,
  ].join('\n');
}

function exerciseLines({ id, title, earned, points, tests }: ExerciseResult): string {
  const lines = [`${earned === points ? '✓' : '✗'} ${id} ${title}  ${number(earned)} of ${number(points)}`];
  if (tests.every(({ verdict }) => verdict === 'not implemented')) return `${lines[0]}  (not written yet)`;
  for (const [k, { name, verdict, sentence, failing }] of tests.entries()) {
    lines.push(`  ${verdict === 'pass' ? '✓' : '✗'} ${name}`);
    if (verdict === 'pass') continue;
    if (sentence && sentence !== tests[k - 1]?.sentence) lines.push(`      ${visible(sentence)}`);
    if (failing) lines.push(...shownLines(failing));
  }
  return lines.join('\n');
}

const shownLines = (shown: Shown): string[] =>
  termsOf(shown).map(([term, text]) => `      ${term.padEnd(11)}${visible(text)}`);

/** The class's table: a line a student. */
export function classTable(results: readonly SubmissionResult[]): string {
  const width = Math.min(40, Math.max(4, ...results.map(({ name }) => [...name].length)));
  return results
    .map(({ name, earned, points, files, exercises }) => {
      const shown = [...visible(name)].slice(0, width).join('').padEnd(width);
      const mistakes = exercises.flatMap(({ id, mistake }) =>
        mistake ? [`${id}: ${mistake.name.replace(/-/g, ' ')}`] : [],
      );
      const problems = files.flatMap(({ file, problem }) => (problem ? [`${file}: ${problem.kind}`] : []));
      return `${shown}  ${`${number(earned)} of ${number(points)}`.padStart(10)}  ${[...problems, ...mistakes].slice(0, 3).join('; ')}`.trimEnd();
    })
    .join('\n');
}
