/** How a written answer is marked: by hand, criterion by criterion. */
export interface Rubric {
  /** As the notebooks call the question, e.g. '2.1'. */
  readonly id: string;
  readonly title: string;
  /** The learner's file without its ending, e.g. '02-log-derivative'; the answer is in `.md`. */
  readonly file: string;
  readonly criteria: readonly Criterion[];
}

export interface Criterion {
  /** Short, unique in its rubric: 'causality'. */
  readonly name: string;
  readonly points: number;
  /** What earns the points. */
  readonly text: string;
}

/** What a marker gave for one criterion. */
export interface Mark {
  readonly rubric: string;
  readonly criterion: string;
  readonly points: number;
  readonly comment: string;
}

/** The marks of each student. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

export const rubricPoints = (rubrics: readonly Rubric[]): number =>
  rubrics.reduce((sum, { criteria }) => sum + criteria.reduce((own, { points }) => own + points, 0), 0);

export const markedPoints = (marks: readonly Mark[]): number => marks.reduce((sum, { points }) => sum + points, 0);
