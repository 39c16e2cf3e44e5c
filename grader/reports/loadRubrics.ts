import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rubric } from './rubric';

/** The rubrics of all written questions, from `solutions/NN-name.rubric.json`: each a list of rubrics. */
export async function loadRubrics(root: string): Promise<Rubric[]> {
  const folder = join(root, 'solutions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.rubric.json'))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Rubric[]);
}
