import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cut } from './show';
import type { Failed } from './student';
import { submittedFile } from './submittedFile';

/** Entries of a folder that are looked through for a file that lies elsewhere; folders that are opened for it. */
const [MOST_ENTRIES, MOST_FOLDERS] = [500, 20];

/**
 * A file of a submission, by its name without the ending. One that is not there but lies in another folder, or under almost the same name,
 * is not graded; the message says where it is.
 */
export function readSubmitted(folder: string, file: string): ReturnType<typeof submittedFile> {
  const path = findFile(folder, `${file}.ts`);
  const read = submittedFile(path);
  if (!('kind' in read) || read.kind !== 'missing file') return read;
  const found = lookAlike(folder, file);
  return found === undefined ? read : misplaced(read, found);
}

const misplaced = (missing: Failed, found: string): Failed => ({
  kind: 'misplaced file',
  message: `${missing.message} There is ${cut(found, 120)}: it must have exactly this name, and stand at the top of what you hand in or in a folder exercises.`,
});

/** Where a submission keeps a file: at its top, or in a folder `exercises` as in the course. */
function findFile(folder: string, name: string): string {
  const top = join(folder, name);
  const inner = join(folder, 'exercises');
  if (existsSync(top) || !lstatSync(inner, { throwIfNoEntry: false })?.isDirectory()) return top;
  return join(inner, name);
}

/** `02-log-derivative (1).ts`, `02-Log-Derivative.ts`, `homework/exercises/02-log-derivative.ts`: the first of them. */
function lookAlike(folder: string, file: string): string | undefined {
  const isLike = (name: string): boolean => {
    const small = name.toLowerCase();
    return small.startsWith(file) && /\.(ts|js|mts|tsx|txt)$/.test(small) && !small.endsWith('.new.ts');
  };
  const folders = [''];
  for (let k = 0; k < folders.length && k < MOST_FOLDERS; k++) {
    const entries = entriesOf(join(folder, folders[k])).slice(0, MOST_ENTRIES);
    const like = entries.find((entry) => entry.isFile() && isLike(entry.name));
    if (like) return join(folders[k], like.name);
    for (const entry of entries)
      if (entry.isDirectory() && !skipped.has(entry.name) && !entry.name.startsWith('.'))
        folders.push(join(folders[k], entry.name));
  }
  return undefined;
}

/** Where the course's own files lie in a clone that is handed in whole. */
const skipped = new Set(['node_modules', 'solutions', 'test', '__MACOSX']);

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
