import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** A folder that somebody handed in. */
export interface Submission {
  /** Its folder's name. */
  readonly name: string;
  readonly folder: string;
}

export interface Found {
  /** Whether the folder is one submission, or holds one a folder. */
  readonly kind: 'one' | 'class';
  readonly submissions: readonly Submission[];
  /** What lies there and is no submission, with the reason. */
  readonly ignored: readonly { readonly name: string; readonly why: string }[];
}

/**
 * What there is to grade in a folder: itself, when it holds one of the exercises' files, or else each folder in it, in the order of names.
 * A submission without any file is one all the same: it gets its zero.
 */
export function findSubmissions(folder: string, files: readonly string[]): Found {
  const path = resolve(folder);
  if (isOne(path, files)) return { kind: 'one', submissions: [{ name: basename(path), folder: path }], ignored: [] };
  const submissions: Submission[] = [];
  const ignored: { name: string; why: string }[] = [];
  for (const name of readdirSync(path).sort()) {
    if (name.startsWith('.')) continue;
    const stat = lstatSync(join(path, name), { throwIfNoEntry: false });
    // Names are bytes; from some archives they come in another encoding than Node.js reads.
    if (!stat) ignored.push({ name, why: 'a name that is not UTF-8: rename it' });
    else if (stat.isDirectory()) submissions.push({ name, folder: join(path, name) });
    else ignored.push({ name, why: stat.isSymbolicLink() ? 'a symbolic link' : 'not a folder' });
  }
  return { kind: 'class', submissions, ignored };
}

/**
 * Whether a folder is one submission: it holds the files, or is a clone of the course that holds them in `exercises`. A student of a class
 * may be called that too: then others beside it hold files. In a clone only `solutions` does.
 */
function isOne(folder: string, files: readonly string[]): boolean {
  if (holdsAny(folder, files)) return true;
  if (!holdsAny(join(folder, 'exercises'), files)) return false;
  const others = entries(folder).filter(({ name }) => name !== 'exercises' && name !== 'solutions');
  return !others.some(({ name }) =>
    [name, join(name, 'exercises')].some((each) => holdsAny(join(folder, each), files)),
  );
}

/** A folder is no file, whatever a student has called it: the class would be taken for one submission. */
const holdsAny = (folder: string, files: readonly string[]): boolean =>
  entries(folder).some((entry) => !entry.isDirectory() && files.some((file) => entry.name === `${file}.ts`));

/** What lies in a folder; nothing if it is none. */
function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
