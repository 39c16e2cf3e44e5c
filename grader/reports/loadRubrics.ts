import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WrittenAnswer } from '../../solutions/rubric/criterion';
import type { Rubric } from './rubric';

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
