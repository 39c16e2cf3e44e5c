import type { ClassResult } from './classResult';
import { toCsv, type CsvCell } from './csv';
import { markedPoints, rubricPoints } from './rubric';
import { number } from './text';

/** A row a student, a column an exercise. A submission that could not be graded has a row without points, never a zero. */
export function resultsCsv({ results, notGraded, rubrics, marks, exercises }: ClassResult): string {
  const written = rubricPoints(rubrics);
  const header = [
    'student',
    'score',
    'points',
    ...(written ? ['written', 'written points'] : []),
    ...exercises.map(({ id, title }) => `${id} ${title}`),
    'mistakes',
    'problems',
    'sandbox',
  ];
  const rows = results.map((result): CsvCell[] => {
    const own = marks.get(result.name) ?? [];
    return [
      result.name,
      plain(result.earned),
      plain(result.points),
      ...(written ? [own.length ? plain(markedPoints(own)) : undefined, written] : []),
      ...result.exercises.map(({ earned }) => plain(earned)),
      result.exercises.flatMap(({ id, mistake }) => (mistake ? [`${id}: ${mistake.name}`] : [])).join('; '),
      result.files.flatMap(({ file, problem }) => (problem ? [`${file}: ${problem.kind}`] : [])).join('; '),
      result.tier,
    ];
  });
  const failed = notGraded.map(({ name, why }): CsvCell[] => {
    const blanks = new Array<CsvCell>(header.length - 4).fill(undefined);
    return [name, ...blanks, undefined, `could not be graded: ${why}`, undefined];
  });
  return toCsv([header, ...rows, ...failed]);
}

const plain = (value: number): number => Number(number(value));
