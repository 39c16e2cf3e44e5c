import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Task } from '../classes/graders';
import type { SubmissionResult } from '../judge/gradeSubmission';
import type { Failed } from '../judge/student';
import { readSubmitted } from '../judge/readSubmitted';

/** A task as it waits: what a worker on another machine needs. */
export interface StoredTask extends Omit<Task, 'folder'> {
  /** Of the exercises' files, without ending. */
  readonly files: readonly string[];
}

/**
 * A folder that the class's machine and all workers see: submissions by key, and results by key. It holds students' work and their
 * names, so it is for these machines' graders alone; Redis gets neither.
 */
export class Store {
  constructor(private readonly folder: string) {
    for (const path of ['submissions', 'results'].map((name) => join(folder, name)))
      try {
        mkdirSync(path, { recursive: true, mode: 0o700 });
        accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
      } catch (error) {
        throw this.unusable(error as Error);
      }
  }

  /** Copies what is to be graded; what stands there already is the same, for the key is made of it. */
  put(key: string, { folder, ...task }: Task, files: readonly string[]): void {
    const target = this.submission(key);
    if (existsSync(target)) return;
    this.moveIn(target, (making) => {
      mkdirSync(making, { recursive: true });
      const unreadable: Record<string, Failed> = {};
      for (const file of files) {
        const read = readSubmitted(folder, file);
        if ('kind' in read) unreadable[file] = read;
        else writeFileSync(join(making, `${file}.ts`), read.bytes);
      }
      writeFileSync(join(making, 'task.json'), JSON.stringify({ ...task, unreadable, files } satisfies StoredTask));
    });
  }

  /** What is to be graded, if it stands here. */
  task(key: string): Task | undefined {
    const folder = this.submission(key);
    const text = readIf(join(folder, 'task.json'));
    if (text === undefined) return undefined;
    const { files, ...task } = JSON.parse(text) as StoredTask;
    if (!Array.isArray(files)) throw new Error(`${folder} is no task`);
    return { ...task, folder };
  }

  /** The result of a key, if it has one. */
  result(key: string): SubmissionResult | undefined {
    const text = readIf(this.resultFile(key));
    return text === undefined ? undefined : (JSON.parse(text) as SubmissionResult);
  }

  /** Keys that have a result: one look for thousands. */
  finished(): ReadonlySet<string> {
    return new Set(
      readdirSync(join(this.folder, 'results'))
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length)),
    );
  }

  /** Written beside and moved into place: nobody reads half a result, and a second one of the same key changes nothing. */
  keep(key: string, result: SubmissionResult): void {
    this.moveIn(this.resultFile(key), (beside) => writeFileSync(beside, JSON.stringify(result), { mode: 0o600 }));
  }

  /** Neither copy nor result is needed once the result is in the journal. What cannot be removed costs space, and no grade. */
  forget(key: string): void {
    for (const path of [this.submission(key), this.resultFile(key)])
      try {
        rmSync(path, { recursive: true, force: true });
      } catch {
        continue;
      }
  }

  /** Nobody sees what is half made: it is made beside its place. Where somebody else was first, theirs stays. */
  private moveIn(target: string, make: (beside: string) => void): void {
    const beside = `${target}.${partOf()}`;
    rmSync(beside, { recursive: true, force: true });
    try {
      make(beside);
      renameSync(beside, target);
    } catch (error) {
      rmSync(beside, { recursive: true, force: true });
      if (!existsSync(target)) throw this.unusable(error as Error);
    }
  }

  private unusable({ message }: Error): Error {
    return new Error(
      `the store ${this.folder} cannot be used (${message}): it needs room, and to be open to this account`,
    );
  }

  private readonly submission = (key: string): string => join(this.folder, 'submissions', checked(key));
  private readonly resultFile = (key: string): string => join(this.folder, 'results', `${checked(key)}.json`);
}

function readIf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A key comes from Redis: it must not name another place of the disk. */
function checked(key: string): string {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error(`'${key.slice(0, 80)}' is no key; expected 64 hexadecimal digits`);
  return key;
}

/** An ending that no other process on any machine gives. */
const partOf = (): string =>
  `${createHash('sha256').update(`${hostname()} ${process.pid}`).digest('hex').slice(0, 12)}.part`;
