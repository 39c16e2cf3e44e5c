import type { ExerciseResult, Shown, TestResult } from '../judge/gradeExercise';
import type { FileResult, SubmissionResult } from '../judge/gradeSubmission';
import { forStudent, type ClassResult } from './classResult';
import { page } from './page';
import { problemOf } from './problemOf';
import { markedPoints, rubricPoints, type Mark, type Rubric } from './rubric';
import { termsOf } from './termsOf';
import { count, escape, number } from './text';

/** A student's own report: speaks to them, and holds nothing of anybody else. */
export function studentReport(result: SubmissionResult, { rubrics, marks, tier }: ClassResult): string {
  const { name, earned, points, exercises, files } = forStudent(result);
  const own = marks.get(name) ?? [];
  const body = [
    `<h1>${escape(name)}</h1>`,
    `<p>You have <b>${number(earned)} of ${count(points, 'point')}</b> for code${writtenSum(rubrics, own)}.</p>`,
    ...files.flatMap((file) => problemOf(file) ?? []).map(problemLine),
    ...exercises.map(exercisePart),
    types(files),
    written(rubrics, own),
    `<p class="faint">Graded in: ${escape(tier.title)}. A test gives all of its points or none. Inputs are drawn for you alone; your report shows, of each exercise, the first input that went wrong.</p>`,
  ];
  return page(`${name}: your report`, body.filter(Boolean).join('\n'));
}

const problemLine = ({ name, rest }: NonNullable<ReturnType<typeof problemOf>>): string =>
  `<p class="advice"><b>${escape(name)}</b>${escape(rest)}</p>`;

function exercisePart({ id, title, earned, points, tests }: ExerciseResult): string {
  const heading = `<h3>${escape(`${id} · ${title}`)}<span>${number(earned)} of ${number(points)}</span></h3>`;
  return `<section class="exercise">${heading}${tests.map((test, k) => testPart(test, tests[k - 1])).join('')}</section>`;
}

function testPart(
  { name, verdict, points, earned, sentence, lookAt, failing }: TestResult,
  before?: TestResult,
): string {
  const passed = verdict === 'pass';
  const mark = passed ? '<span class="good" title="passed">✓</span>' : '<span class="bad" title="not passed">✗</span>';
  const row = `${mark}<span>${escape(name)}</span><span class="faint">${number(earned)} of ${number(points)}</span>`;
  if (passed) return `<div class="test">${row}</div>`;
  // The same sentence once is enough.
  const said = sentence && sentence !== before?.sentence ? `<div class="advice">${escape(sentence)}</div>` : '';
  const look = lookAt && verdict === 'fail' ? `<div class="faint">Look first: ${escape(lookAt)}</div>` : '';
  const shown = failing ? counterExample(failing) : '';
  return `<div class="test">${row}${said}${look}${shown}</div>`;
}

function counterExample(shown: Shown): string {
  const lines = termsOf(shown).map(([term, text]) => `<dt>${term}</dt><dd><code>${escape(text)}</code></dd>`);
  return `<dl>${lines.join('')}</dl>`;
}

function types(files: readonly FileResult[]): string {
  const rows = files.flatMap(({ file, typeProblems = [] }) =>
    typeProblems.map(
      ({ line, message }) =>
        `<tr><td>${escape(file)}.ts</td><td class="n">${line}</td><td>${escape(message)}</td></tr>`,
    ),
  );
  if (!rows.length) return '';
  return `<h2>What the type checker says</h2><p class="faint">Costs no points, and often names the mistake before a test does.</p>
<table><tr><th>File</th><th class="n">Line</th><th>Message</th></tr>${rows.join('')}</table>`;
}

/** Of what is marked: nobody has lost the points of what nobody has read yet. */
function writtenSum(rubrics: readonly Rubric[], marks: readonly Mark[]): string {
  if (!marks.length) return '';
  const marked = rubrics.map(({ id, criteria, ...rest }) => ({
    ...rest,
    id,
    criteria: criteria.filter(({ name }) => marks.some((mark) => mark.rubric === id && mark.criterion === name)),
  }));
  const [most, whole] = [rubricPoints(marked), rubricPoints(rubrics)];
  const sum = `, and ${number(markedPoints(marks))} of ${number(most)} for what you wrote`;
  return most < whole ? `${sum}, as far as it is marked` : sum;
}

function written(rubrics: readonly Rubric[], marks: readonly Mark[]): string {
  if (!marks.length) return '';
  const rows = rubrics.flatMap(({ id, title, criteria }) =>
    criteria.flatMap(({ name, points, text }) => {
      const mark = marks.find((each) => each.rubric === id && each.criterion === name);
      if (!mark) return [];
      const comment = mark.comment ? `<br><b>${escape(mark.comment)}</b>` : '';
      return [
        `<tr><td>${escape(`${id} · ${title}`)}</td><td>${escape(text)}${comment}</td><td class="n">${number(mark.points)} of ${number(points)}</td></tr>`,
      ];
    }),
  );
  return `<h2>What you wrote</h2><table><tr><th>Question</th><th>What earns the points</th><th class="n">Points</th></tr>${rows.join('')}</table>`;
}
