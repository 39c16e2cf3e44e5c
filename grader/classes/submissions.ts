import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';

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
 *
 * @param reports where the reports go: in the class's folder it would be taken for a student of the next run
 */
export function findSubmissions(folder: string, files: readonly string[], reports?: string): Found {
  const path = resolve(folder);
  if (isOne(path, files)) return one(path, files);
  const submissions: Submission[] = [];
  const ignored: { name: string; why: string }[] = [];
  for (const name of readdirSync(path).sort()) {
    const why = whyNone(path, name, files, reports);
    if (why === undefined) submissions.push({ name, folder: join(path, name) });
    else if (why) ignored.push({ name, why });
  }
  return { kind: 'class', submissions, ignored };
}

/** Why what lies in a class's folder is no submission: nothing if it is one, '' where nobody would take it for one. */
function whyNone(path: string, name: string, files: readonly string[], reports?: string): string | undefined {
  const folder = join(path, name);
  // Many hand in what an editor or a system hides; a student's own folder among it must not be lost without a word.
  if (name.startsWith('.')) return holdsFiles(folder, files) ? 'hidden, for its name begins with a dot: rename it' : '';
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  // Names are bytes; from some archives they come in another encoding than Node.js reads.
  if (!stat) return 'a name that is not UTF-8: rename it';
  if (!stat.isDirectory()) return stat.isSymbolicLink() ? 'a symbolic link' : 'not a folder';
  if (holdsReports(folder, reports) && !holdsFiles(folder, files)) return 'a folder of reports';
  // macOS puts it into every archive; it mirrors the students' folders, with files that hold nothing.
  return name === '__MACOSX' ? 'no student: a Mac wrote it into an archive' : undefined;
}

/** Those of this run, or of an earlier one. */
const holdsReports = (folder: string, reports?: string): boolean =>
  (reports !== undefined && `${resolve(reports)}${sep}`.startsWith(folder + sep)) ||
  entries(folder).some(({ name }) => name === 'journal.jsonl');

/** A submission, and what lies beside its files as if it were others': a file that strayed into a class's folder hides the class. */
function one(path: string, files: readonly string[]): Found {
  const others = holdsAny(path, files)
    ? entries(path).filter(({ name }) => !ours.has(name) && holdsFiles(join(path, name), files))
    : [];
  return {
    kind: 'one',
    submissions: [{ name: basename(path), folder: path }],
    ignored: others.map(({ name }) => ({
      name,
      why: `a folder of its own beside ${files.find((file) => holdsAny(path, [file]))}.ts, which makes one submission of all: for a class, take that file away`,
    })),
  };
}

/** Folders that hold the same files in a clone of the course. */
const ours = new Set(['exercises', 'solutions']);

/**
 * Whether a folder is one submission: it holds the files, or is a clone of the course that holds them in `exercises`. A student of a class
 * may be called that too: then others beside it hold files. In a clone only `solutions` does.
 */
function isOne(folder: string, files: readonly string[]): boolean {
  if (holdsAny(folder, files)) return true;
  if (!holdsAny(join(folder, 'exercises'), files)) return false;
  return !entries(folder).some(({ name }) => !ours.has(name) && holdsFiles(join(folder, name), files));
}

/** As a submission does: at its top, or in `exercises`. */
const holdsFiles = (folder: string, files: readonly string[]): boolean =>
  [folder, join(folder, 'exercises')].some((each) => holdsAny(each, files));

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
