import type { SubmissionResult } from '../judge/gradeSubmission';
import { exerciseFigures, median, mistakeCounts, oddVerdicts } from './classFigures';
import type { ClassResult } from './classResult';
import { histogram } from './histogram';
import { page } from './page';
import { markedPoints, rubricPoints } from './rubric';
import { count, escape, number } from './text';

/** The instructor's page: how the class did, which mistakes are common, who needs a look. Not for students. */
export function classReport(all: ClassResult, files: ReadonlyMap<string, string>): string {
  const { results, notGraded, tier, commitment } = all;
  const scores = results.map(({ earned }) => earned);
  const most = results[0]?.points ?? 0;
  const body = [
    '<h1>Class report</h1>',
    `<p class="faint">For the instructor. Graded in: ${escape(tier.title)}.</p>`,
    tiles([
      ['submissions graded', String(results.length)],
      [
        'mean',
        results.length ? `${number(scores.reduce((a, b) => a + b, 0) / scores.length)} of ${number(most)}` : '–',
      ],
      ['median', results.length ? `${number(median(scores))} of ${number(most)}` : '–'],
      ...(notGraded.length ? [['could not be graded', String(notGraded.length)] as const] : []),
    ]),
    failures(all),
    results.length ? `<h2>Scores</h2>${histogram(scores, most)}` : '',
    students(all, files),
    odd(results),
    mistakes(results),
    exercises(results),
    `<h2>To see a grade again</h2><p>Each student's hidden inputs come from a number of their own, in the table above, under the name: <code>npm run grade -- FOLDER/NAME --seed NUMBER</code> gives the same inputs. SHA-256 of the class's secret: <code>${commitment}</code></p>`,
  ];
  return page('Class report', body.filter(Boolean).join('\n'));
}

const tiles = (pairs: readonly (readonly [string, string])[]): string =>
  `<div class="tiles">${pairs.map(([what, value]) => `<div class="tile"><b>${value}</b><span>${what}</span></div>`).join('')}</div>`;

function failures({ notGraded }: ClassResult): string {
  if (!notGraded.length) return '';
  const rows = notGraded.map(
    ({ name, why }) => `<tr><td class="name">${escape(name)}</td><td>${escape(why)}</td></tr>`,
  );
  return `<h2>Not graded</h2><p>These have no grade, and the reason is the grader's, not theirs. Run it again: what is graded is kept.</p><table>${rows.join('')}</table>`;
}

function mistakes(results: readonly SubmissionResult[]): string {
  const counts = mistakeCounts(results);
  if (!counts.length) return '';
  const rows = counts.map(({ exercise, title, mistake, sentence, names }) => {
    const share = Math.max(2, Math.round((50 * names.length) / results.length));
    const said = `<td><b>${escape(mistake.replace(/-/g, ' '))}</b><br><span class="faint">${escape(sentence)}</span></td>`;
    return `<tr><td>${escape(`${exercise} ${title}`)}</td>${said}<td class="n">${names.length} of ${results.length}</td><td style="min-width:64px"><span class="bar" style="width:${share}px"></span></td><td class="name">${escape(few(names))}</td></tr>`;
  });
  return `<h2>Answers that behave like a known mistake</h2><p class="faint">The same answers as a planted wrong one, on every input.</p>
<div class="wide"><table><tr><th>Exercise</th><th>Mistake, and what the student is told</th><th class="n">How many</th><th></th><th>Who</th></tr>${rows.join('')}</table></div>`;
}

function exercises(results: readonly SubmissionResult[]): string {
  const rows = exerciseFigures(results).map(
    ({ id, title, points, mean, full, none, untouched }) =>
      `<tr><td>${escape(`${id} ${title}`)}</td><td class="n">${number(points)}</td><td class="n">${number(mean)}</td><td class="n">${full}</td><td class="n">${none}</td><td class="n">${untouched}</td></tr>`,
  );
  return `<h2>Exercises</h2><div class="wide"><table><tr><th>Exercise</th><th class="n">Points</th><th class="n">Mean</th><th class="n">All points</th><th class="n">None</th><th class="n">Stub untouched</th></tr>${rows.join('')}</table></div>`;
}

function students({ results, rubrics, marks }: ClassResult, files: ReadonlyMap<string, string>): string {
  const heads = results[0]?.exercises.map(({ id }) => `<th class="cell">${escape(id)}</th>`).join('') ?? '';
  const written = rubricPoints(rubrics);
  const rows = results.map((result) => {
    const { name, earned, points, seed } = result;
    const own = marks.get(name) ?? [];
    const link = `<a href="students/${encodeURIComponent(files.get(name)!)}.html" title="${escape(name)}">${escape(name)}</a>`;
    const hand = written
      ? `<td class="n">${own.length ? `${number(markedPoints(own))} of ${number(written)}` : '–'}</td>`
      : '';
    return `<tr><td class="name">${link}<span class="faint small">${seed}</span></td><td class="n">${number(earned)}<span class="faint"> of ${number(points)}</span></td>${hand}${result.exercises.map(scoreCell).join('')}</tr>`;
  });
  return `<h2>Students</h2><p class="faint">Points by exercise. A star: the answer behaves like a known mistake.</p>
<div class="wide"><table class="dense"><tr><th>Name</th><th class="n">Code</th>${written ? '<th class="n">Written</th>' : ''}${heads}</tr>${rows.join('')}</table></div>`;
}

function scoreCell({ earned, points, mistake }: SubmissionResult['exercises'][number]): string {
  const share = points ? earned / points : 1;
  // Orange for nothing, white between, blue for all; the figure says the same.
  const color = share === 1 ? '#cfe6f5' : share === 0 ? '#fbdcc8' : '#fdf3d8';
  const title = mistake ? ` title="${escape(mistake.sentence)}"` : '';
  return `<td class="cell" style="background:${color}"${title}>${number(earned)}${mistake ? '*' : ''}</td>`;
}

function odd(results: readonly SubmissionResult[]): string {
  const seen = oddVerdicts(results);
  if (!seen.size) return '';
  const rows = [...seen].map(
    ([verdict, names]) =>
      `<tr><td>${escape(verdict)}</td><td class="n">${count(names.length, 'submission')}</td><td>${escape(few(names))}</td></tr>`,
  );
  return `<h2>Other than wrong answers</h2><p class="faint">“forged” is an answer that nobody had asked for. “not run” is a test that could not read an answer, “misplaced file” one that is not graded where it lies: both deserve your look.</p><table><tr><th>What</th><th class="n">How many</th><th>Who</th></tr>${rows.join('')}</table>`;
}

const few = (names: readonly string[]): string =>
  names.slice(0, 8).join('; ') + (names.length > 8 ? `; and ${names.length - 8} more` : '');
