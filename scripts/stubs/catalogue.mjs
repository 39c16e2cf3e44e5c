import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { tsImport } from 'tsx/esm/api';

/** What `grader/help/catalogue.json` has to hold: `{ path, text }`, the exercises as `check()` speaks of them before they are begun. */
export async function catalogue(root) {
  const folder = join(root, 'grader');
  const path = join(folder, 'help', 'catalogue.json');
  const index = join(folder, 'judge', 'exercises', 'index.ts');
  if (!existsSync(index)) return { path, text: '[]\n' };
  const { exercises } = await tsImport(index, import.meta.url);
  const entries = exercises.map(({ id, file, exports, title, minutes, hints, tests }) => ({
    id,
    file,
    exports,
    title,
    minutes,
    points: tests.reduce((sum, { points }) => sum + points, 0),
    hint: hints[0],
  }));
  return { path, text: await format(JSON.stringify(entries), { parser: 'json' }) };
}
