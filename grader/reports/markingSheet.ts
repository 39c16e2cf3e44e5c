import { fromCsv, toCsv, type CsvCell } from './csv';
import type { Mark, Marks, Rubric } from './rubric';

const HEADER = [
  'student',
  'question',
  'title',
  'answer in',
  'criterion',
  'what earns the points',
  'most',
  'points',
  'comment',
] as const;

type Column = (typeof HEADER)[number];
type Line = Readonly<Record<Column, CsvCell>>;

/** A sheet with a row for each student and criterion. Fill in `points` and `comment`. */
export const markingSheet = (students: readonly string[], rubrics: readonly Rubric[]): string =>
  toCsv([
    HEADER,
    ...students.flatMap((student) => linesOf(student, rubrics)).map((line) => HEADER.map((n) => line[n])),
  ]);

const linesOf = (student: string, rubrics: readonly Rubric[]): Line[] =>
  rubrics.flatMap(({ id, title, file, criteria }) =>
    criteria.map(({ name, text, points }): Line => ({
      student,
      question: id,
      title,
      'answer in': `${file}.md`,
      criterion: name,
      'what earns the points': text,
      most: points,
      points: undefined,
      comment: undefined,
    })),
  );

/**
 * A sheet that somebody has written in, with rows for those who are not in it yet. All that stands in it stays: comments without points,
 * columns of the marker's own. Where nobody is missing it is the same text.
 */
export function withMissingRows(text: string, students: readonly string[], rubrics: readonly Rubric[]): string {
  const sheet = readRows(text);
  const { first, header, rows, at } = sheet;
  const keys = rows.map((row) => keyOf(row[at('student')], rubricOf(row, sheet, rubrics), row[at('criterion')]));
  const known = new Set(keys);
  const missing = students
    .flatMap((student) => linesOf(student, rubrics))
    .filter(({ student, question, criterion }) => !known.has(keyOf(student, question, criterion)));
  if (!missing.length) return text;
  const line = (of: Line): CsvCell[] => header.map((name) => of[name as Column]);
  return toCsv([first, ...rows, ...missing.map(line)]);
}

const keyOf = (...parts: readonly CsvCell[]): string => JSON.stringify(parts);

/**
 * The marks of a sheet that was filled in. Rows without points are not marked yet. Columns may stand in another order, and further ones
 * between them.
 *
 * @throws RangeError that names the row: a student, question or criterion that is not known, points that are none or too many
 */
export function readMarkingSheet(text: string, students: readonly string[], rubrics: readonly Rubric[]): Marks {
  const sheet = readRows(text);
  const { rows, at } = sheet;
  const [student, question, name, points, comment] = (
    ['student', 'question', 'criterion', 'points', 'comment'] as const
  ).map(at);
  const marks = new Map<string, Mark[]>();
  rows.forEach((row, k) => {
    if (!row[points]?.trim()) return;
    const where = `row ${k + 2} of the marking sheet`;
    if (!students.includes(row[student])) throw new RangeError(`${where}: there is no submission '${row[student]}'`);
    const rubric = rubricOf(row, sheet, rubrics);
    if (rubric === undefined) throw new RangeError(`${where}: there is no written question '${row[question]}'`);
    const most = mostOf(rubrics, rubric, row[name], where);
    const given = Number(row[points].trim().replace(',', '.'));
    if (!(given >= 0 && given <= most))
      throw new RangeError(`${where}: points are '${row[points]}'; a number from 0 to ${most} is expected`);
    const own = marks.get(row[student]) ?? [];
    if (own.some((mark) => mark.rubric === rubric && mark.criterion === row[name]))
      throw new RangeError(`${where}: '${row[name]}' of ${rubric} is marked twice for '${row[student]}'`);
    own.push({ rubric, criterion: row[name], points: given, comment: row[comment]?.trim() ?? '' });
    marks.set(row[student], own);
  });
  return marks;
}

interface Sheet {
  /** The first line as it stands there. */
  readonly first: readonly string[];
  /** Names of the columns, in small letters. */
  readonly header: readonly string[];
  readonly rows: readonly string[][];
  /** Where a column stands. */
  readonly at: (name: Column) => number;
}

function readRows(text: string): Sheet {
  const [first = [], ...rows] = fromCsv(text);
  const header = first.map((each) => each.trim().toLowerCase());
  const at = (name: Column): number => {
    const found = header.indexOf(name);
    if (found < 0) throw new RangeError(`the marking sheet has no column '${name}'; it needs ${HEADER.join(', ')}`);
    return found;
  };
  return { first, header, rows, at };
}

/** The question that a row is about. Many spreadsheets make the second of January of 2.1: its title tells it as well. */
function rubricOf(row: readonly string[], { header, at }: Sheet, rubrics: readonly Rubric[]): string | undefined {
  const found = rubrics.find(({ id }) => id === row[at('question')]?.trim());
  return (found ?? rubrics.find(({ title }) => title === row[header.indexOf('title')]?.trim()))?.id;
}

function mostOf(rubrics: readonly Rubric[], question: string, name: string, where: string): number {
  const { criteria } = rubrics.find(({ id }) => id === question)!;
  const criterion = criteria.find((each) => each.name === name);
  if (!criterion) throw new RangeError(`${where}: ${question} has no criterion '${name}'`);
  return criterion.points;
}
