// Writes the sample class, test/fixtures/class, from the solutions: npx tsx scripts/grade/sampleClass.ts
// A test holds the two in step; after a change of the solutions, run it again.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup/paths.mjs';
import { sampleStudents } from './sampleClass/students';

/** Where it stands, from the clone's root. */
export const SAMPLE_CLASS = join('test', 'fixtures', 'class');

/** All files of the class, by their path in it. */
export function sampleClass(): ReadonlyMap<string, Buffer> {
  return new Map(
    sampleStudents().flatMap(({ name, files }) =>
      Object.entries(files).map(([file, text]) => [
        join(name, file),
        typeof text === 'string' ? Buffer.from(text) : text,
      ]),
    ),
  );
}

/** Files that are missing, differ, or should not be there. */
export function outOfStep(): string[] {
  const folder = join(root, SAMPLE_CLASS);
  const wanted = sampleClass();
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? folder, entry.name).slice(folder.length + 1));
  const wrong = [...wanted].filter(([path, bytes]) => {
    const at = join(folder, path);
    return !existsSync(at) || !readFileSync(at).equals(bytes);
  });
  return [...wrong.map(([path]) => path), ...found.filter((path) => !wanted.has(path))];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = join(root, SAMPLE_CLASS);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of sampleClass()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  console.log(`${sampleStudents().length} submissions written to ${SAMPLE_CLASS}`);
}
