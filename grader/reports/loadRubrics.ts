import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rubric } from './rubric';

/** As `solutions/rubric/criterion.ts` has it; the grader imports nothing from there before it is asked. */
interface WrittenAnswer {
  readonly id: string;
  readonly title: string;
  readonly criteria: readonly { readonly name: string; readonly points: number; readonly full: string }[];
}

/** The rubrics of the course's written answers, from `solutions/rubric/`. */
export async function loadRubrics(root: string): Promise<Rubric[]> {
  const path = join(root, 'solutions', 'rubric', 'index.ts');
  const { rubrics } = (await import(pathToFileURL(path).href)) as {
    rubrics: Readonly<Record<string, readonly WrittenAnswer[]>>;
  };
  return Object.entries(rubrics).flatMap(([file, answers]) =>
    answers.map(({ id, title, criteria }) => ({
      id,
      title,
      file,
      criteria: criteria.map(({ name, points, full }) => ({ name, points, text: full })),
    })),
  );
}
