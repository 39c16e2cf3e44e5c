import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Task } from '../classes/graders';
import type { SubmissionResult } from '../judge/gradeSubmission';
import type { Failed } from '../judge/student';
import { readSubmitted } from '../judge/readSubmitted';

/** A task as it waits: what a worker on another machine needs. */
export interface StoredTask extends Omit<Task, 'folder'> {
  /** Of tests and grader, see `graderHash`: a worker with another one does not take it. */
  readonly grader: string;
  /** Of the exercises' files, without ending. */
  readonly files: readonly string[];
}

/**
 * A folder that the class's machine and all workers see: submissions by key, and results by key. It holds students' work and their
 * names, so it is for these machines' graders alone; Redis gets neither.
 */
export class Store {
  constructor(private readonly folder: string) {
    for (const name of ['submissions', 'results']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  }

  /** Copies what is to be graded; what stands there already is the same, for the key is made of it. */
  put(key: string, { folder, ...task }: Task, grader: string, files: readonly string[]): void {
    const target = this.submission(key);
    if (existsSync(target)) return;
    const making = `${target}.${partOf()}`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    const unreadable: Record<string, Failed> = {};
    for (const file of files) {
      const read = readSubmitted(folder, file);
      if ('kind' in read) unreadable[file] = read;
      else writeFileSync(join(making, `${file}.ts`), read.bytes);
    }
    writeFileSync(
      join(making, 'task.json'),
      JSON.stringify({ ...task, unreadable, grader, files } satisfies StoredTask),
    );
    moveOnce(making, target);
  }

  /** @throws Error when there is no such task */
  task(key: string): { readonly task: Task; readonly grader: string } {
    const folder = this.submission(key);
    const { grader, files, ...task } = JSON.parse(readFileSync(join(folder, 'task.json'), 'utf8')) as StoredTask;
    if (!Array.isArray(files)) throw new Error(`${folder} is no task`);
    return { task: { ...task, folder }, grader };
  }

  /** The result of a key, if it has one. */
  result(key: string): SubmissionResult | undefined {
    try {
      return JSON.parse(readFileSync(this.resultFile(key), 'utf8')) as SubmissionResult;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
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
    const beside = `${this.resultFile(key)}.${partOf()}`;
    writeFileSync(beside, JSON.stringify(result), { mode: 0o600 });
    renameSync(beside, this.resultFile(key));
  }

  /** The submission's copy is not needed once its result is in the journal. */
  forget(key: string): void {
    rmSync(this.submission(key), { recursive: true, force: true });
    rmSync(this.resultFile(key), { force: true });
  }

  private readonly submission = (key: string): string => join(this.folder, 'submissions', checked(key));
  private readonly resultFile = (key: string): string => join(this.folder, 'results', `${checked(key)}.json`);
}

/** A key comes from Redis: it must not name another place of the disk. */
function checked(key: string): string {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error(`'${key.slice(0, 80)}' is no key; expected 64 hexadecimal digits`);
  return key;
}

/** An ending that no other process on any machine gives. */
const partOf = (): string =>
  `${createHash('sha256').update(`${hostname()} ${process.pid}`).digest('hex').slice(0, 12)}.part`;

function moveOnce(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    rmSync(from, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
