import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is said of an exercise before it is begun. `npm run stubs` writes them all into `catalogue.json`. */
export interface CatalogueEntry {
  readonly id: string;
  /** The learner's file without its ending, e.g. '02-log-derivative'. */
  readonly file: string;
  /** What the file must export for it. */
  readonly exports: readonly string[];
  readonly title: string;
  readonly minutes: number;
  readonly points: number;
  /** The first of its hints. */
  readonly hint: string;
}

/**
 * All coding exercises in the order of the course. A file of data, for `check()` answers from it within milliseconds; the exercises
 * themselves come with their tests, and with half of the library.
 *
 * @param root the folder that holds `grader/`
 */
export const catalogueIn = (root: string): CatalogueEntry[] =>
  JSON.parse(readFileSync(join(root, 'grader', 'help', 'catalogue.json'), 'utf8')) as CatalogueEntry[];
