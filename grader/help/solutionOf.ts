import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise } from '../judge/exercise';

/** The model answer's text: the exported functions with their comments, as they stand in `solutions/`. */
export function solutionOf(root: string, { file, exports }: Exercise): string {
  const path = join(root, 'solutions', `${file}.ts`);
  if (!existsSync(path)) return '// This copy of the course came without solutions. Ask whoever gave it to you.';
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !/^\s*\/\/ (BEGIN|END) SOLUTION|^\s*\/\/ STUB:/.test(line));
  return exports.map((name) => declarationOf(lines, name)).join('\n\n');
}

/** From the comment above to the bracket that closes at the line's start: the files are formatted. */
function declarationOf(lines: readonly string[], name: string): string {
  const at = lines.findIndex((line) =>
    new RegExp(`^export (async )?(function\\*?|const|class|interface|type) ${name}\\b`).test(line),
  );
  if (at < 0) return `// ${name} is not in the solutions.`;
  let first = at;
  if (lines[at - 1]?.trim().endsWith('*/')) while (first > 0 && !lines[first].startsWith('/**')) first--;
  let last = at;
  if (!/;$/.test(lines[at]))
    while (last < lines.length - 1 && !(last > at && /^[}\])]/.test(lines[last]) && !/[{(]$/.test(lines[last]))) last++;
  return lines.slice(first, last + 1).join('\n');
}
