import { fromCsv, toCsv } from './csv';
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
];

/** A sheet with a row for each student and criterion; what is marked already stands in it. Fill in `points` and `comment`. */
export function markingSheet(
  students: readonly string[],
  rubrics: readonly Rubric[],
  marks: Marks = new Map(),
): string {
  const rows = students.flatMap((student) =>
    rubrics.flatMap((rubric) =>
      rubric.criteria.map((criterion) => {
        const mark = marks.get(student)?.find((each) => each.rubric === rubric.id && each.criterion === criterion.name);
        const { id, title, file } = rubric;
        return [
          student,
          id,
          title,
          `${file}.md`,
          criterion.name,
          criterion.text,
          criterion.points,
          mark?.points,
          mark?.comment,
        ];
      }),
    ),
  );
  return toCsv([HEADER, ...rows]);
}

/**
 * The marks of a sheet that was filled in. Rows without points are not marked yet. Columns may stand in another order, and further ones
 * between them.
 *
 * @throws RangeError that names the row: a student, question or criterion that is not known, points that are none or too many
 */
export function readMarkingSheet(text: string, students: readonly string[], rubrics: readonly Rubric[]): Marks {
  const [header = [], ...rows] = fromCsv(text);
  const column = (name: string): number => {
    const found = header.findIndex((each) => each.trim().toLowerCase() === name);
    if (found < 0) throw new RangeError(`the marking sheet has no column '${name}'; it needs ${HEADER.join(', ')}`);
    return found;
  };
  const [student, question, name, points, comment] = ['student', 'question', 'criterion', 'points', 'comment'].map(
    column,
  );
  const marks = new Map<string, Mark[]>();
  rows.forEach((row, k) => {
    if (!row[points]?.trim()) return;
    const where = `row ${k + 2} of the marking sheet`;
    if (!students.includes(row[student])) throw new RangeError(`${where}: there is no submission '${row[student]}'`);
    const most = mostOf(rubrics, row[question], row[name], where);
    const given = Number(row[points].trim().replace(',', '.'));
    if (!(given >= 0 && given <= most))
      throw new RangeError(`${where}: points are '${row[points]}'; a number from 0 to ${most} is expected`);
    const own = marks.get(row[student]) ?? [];
    if (own.some((mark) => mark.rubric === row[question] && mark.criterion === row[name]))
      throw new RangeError(`${where}: '${row[name]}' of ${row[question]} is marked twice for '${row[student]}'`);
    own.push({ rubric: row[question], criterion: row[name], points: given, comment: row[comment]?.trim() ?? '' });
    marks.set(row[student], own);
  });
  return marks;
}

function mostOf(rubrics: readonly Rubric[], question: string, name: string, where: string): number {
  const rubric = rubrics.find(({ id }) => id === question);
  if (!rubric) throw new RangeError(`${where}: there is no written question '${question}'`);
  const criterion = rubric.criteria.find((each) => each.name === name);
  if (!criterion) throw new RangeError(`${where}: ${question} has no criterion '${name}'`);
  return criterion.points;
}
