import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A submission that tries one thing. */
export interface Attack {
  /** As its file, e.g. 'exit-at-load'. */
  readonly name: string;
  /** What it tries, as its first line says. */
  readonly tries: string;
  /** Its text; words in capitals stand for what `runAttack` fills in. */
  readonly source: string;
}

/** All attacks, from `test/grader/attacks`. */
export function allAttacks(root: string): Attack[] {
  const folder = join(root, 'test', 'grader', 'attacks');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const tries = /^\/\/ Tries (.+)\.$/m.exec(source)?.[1];
      if (!tries) throw new Error(`${file} does not say in its first line what it tries ("// Tries to ….")`);
      return { name: file.slice(0, -'.ts'.length), tries, source };
    });
}
