import type { Help } from '../help/helpFor';
import type { ExerciseResult, Shown } from '../judge/gradeExercise';
import type { SubmissionResult } from '../judge/gradeSubmission';
import { termsOf } from './termsOf';
import { count, number, visible } from './text';

/** What a learner's own table needs of an exercise that is not begun. */
export interface Unbegun {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly points: number;
}

export interface LearnerReport {
  /** What was checked: the exercises that are begun. */
  readonly result: Pick<SubmissionResult, 'exercises' | 'files'>;
  readonly unbegun: readonly Unbegun[];
  /** The order of the course. */
  readonly ids: readonly string[];
  readonly helpOf: (result: ExerciseResult) => Help | undefined;
  /** Columns of the terminal. */
  readonly width?: number;
}

/** A learner's own result, for a terminal: what went wrong with its help, and a table of all below, where the eye ends. */
export function learnerReport({ result, unbegun, ids, helpOf, width = 80 }: LearnerReport): string {
  const { exercises, files } = result;
  const details = exercises.filter(({ earned, points }) => earned < points || exercises.length === 1);
  const types = files.flatMap(({ file, typeProblems = [] }) =>
    typeProblems.map(({ line, message }) => wrap(`${file}.ts, line ${line}: ${visible(message)}`, width, '  ', '    ')),
  );
  return [
    ...details.map((each) => exerciseText(each, helpOf(each), width)),
    ...(types.length ? [['What the type checker says (it costs no points):', ...types].join('\n')] : []),
    ...(ids.length > 1 ? [table(ids, exercises, unbegun)] : []),
  ].join('\n\n');
}

function table(ids: readonly string[], exercises: readonly ExerciseResult[], unbegun: readonly Unbegun[]): string {
  const longest = Math.max(...[...exercises, ...unbegun].map(({ title }) => title.length));
  const rows = ids.map((id) => {
    const done = exercises.find((each) => each.id === id);
    const { title, points, minutes = 0 } = (done ?? unbegun.find((each) => each.id === id))! as Unbegun;
    const mark = done ? (done.earned === done.points ? '✓' : '✗') : '·';
    const said = done ? `${number(done.earned)} of ${number(points)}` : `not begun, ${minutes} min`;
    return `${mark} ${id.padEnd(5)} ${title.padEnd(longest)}  ${said}`;
  });
  const earned = exercises.reduce((sum, each) => sum + each.earned, 0);
  const points = [...exercises, ...unbegun].reduce((sum, each) => sum + each.points, 0);
  return [...rows, '', `${number(earned)} of ${count(points, 'point')}`].join('\n');
}

function exerciseText(
  { id, title, earned, points, tests }: ExerciseResult,
  help: Help | undefined,
  width: number,
): string {
  const lines = [`${id} ${title}: ${number(earned)} of ${count(points, 'point')}`];
  tests.forEach(({ name, verdict, sentence, failing }, k) => {
    const passed = verdict === 'pass';
    lines.push(wrap(name, width, passed ? '  ✓ ' : '  ✗ ', '    '));
    if (passed) return;
    // One mistake has one sentence, however many tests it fails.
    if (sentence && sentence !== tests[k - 1]?.sentence) lines.push(wrap(visible(sentence), width, '      ', '      '));
    if (failing) lines.push(...shownLines(failing, width));
  });
  if (help && earned < points) lines.push('', ...helpLines(help, width));
  return lines.join('\n');
}

const shownLines = (shown: Shown, width: number): string[] =>
  termsOf(shown).map(([term, text]) => wrap(visible(text), width, `      ${term.padEnd(11)}`, ' '.repeat(17)));

function helpLines({ lookAt, smallest, hints, next, again }: Help, width: number): string[] {
  const say = (text: string): string => wrap(text, width, '  ', '    ');
  return [
    ...(lookAt ? [say(`Look first: ${lookAt}`)] : []),
    ...(smallest ? [say('The smallest case that goes wrong:'), ...shownLines(smallest, width)] : []),
    ...hints.map((hint, k) => say(`Hint ${k + 1}: ${hint}`)),
    say(`Next: ${next}`),
    ...(again ? [say(`The same inputs again: ${again}`)] : []),
  ];
}

/** Each line by itself; what goes on is set in below the second column. */
export const wrapLines = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => wrap(line.trimStart(), width, /^ */.exec(line)![0], ' '.repeat(12)))
    .join('\n');

/** Breaks between words, and in the middle of a word only where it is longer than a line. */
export function wrap(text: string, width: number, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (let word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      [line, empty] = [rest, true];
    }
    for (; line.length + word.length > width && empty; word = word.slice(width - line.length), line = rest)
      lines.push(line + word.slice(0, width - line.length));
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
