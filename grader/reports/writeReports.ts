import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../writeWhole';
import { classReport } from './classReport';
import type { ClassResult } from './classResult';
import { fileNames } from './fileNames';
import { gradescope } from './gradescope';
import { junit } from './junit';
import { markingSheet, withMissingRows } from './markingSheet';
import { resultsCsv } from './resultsCsv';
import { resultsJson } from './resultsJson';
import { studentReport } from './studentReport';

/** Writes all reports into a folder, and returns the class report's path. */
export function writeReports(folder: string, all: ClassResult): string {
  const files = fileNames(all.results.map(({ name }) => name));
  const put = (path: string, text: string): void => writeWhole(join(folder, path), text);
  for (const result of all.results) {
    put(join('students', `${files.get(result.name)}.html`), studentReport(result, all));
    put(
      join('gradescope', `${files.get(result.name)}.json`),
      `${JSON.stringify(gradescope(result, all.rubrics, all.marks.get(result.name)), null, 2)}\n`,
    );
  }
  put('results.json', resultsJson(all));
  put('results.csv', resultsCsv(all));
  put('junit.xml', junit(all.results));
  if (all.rubrics.length) put('marking.csv', sheetOf(all));
  put('report.html', classReport(all, files));
  return join(folder, 'report.html');
}

/**
 * With those who could not be graded: what they wrote can be marked all the same. A sheet that is there is read again, for its marker may
 * have gone on while the class was graded.
 */
function sheetOf({ results, notGraded, rubrics, sheet }: ClassResult): string {
  const students = [...results, ...notGraded].map(({ name }) => name);
  return sheet === undefined
    ? markingSheet(students, rubrics)
    : withMissingRows(readFileSync(sheet, 'utf8'), students, rubrics);
}
