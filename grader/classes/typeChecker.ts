import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { forkTypeScript } from '../forkTypeScript';
import type { TypeProblem } from '../judge/gradeSubmission';
import type { FileToCheck } from './typeCheckProcess';

/** Types can be made to compute for hours; nobody waits longer than this, and for each file of many, for a row that costs no point. */
const SECONDS = 20;
const SECONDS_A_FILE = 0.5;
/** A whole class takes 300: what takes more was written to take all there is. */
const MEGABYTES = 1500;

export interface TypeChecker {
  /** What the type checker says; nothing if it could not say it. The same text is checked once, a stub for a whole class. */
  check(file: string, source: string): Promise<readonly TypeProblem[] | undefined>;
  end(): void;
}

type Problems = readonly TypeProblem[] | undefined;
interface Waiting extends FileToCheck {
  readonly settle: (problems: Problems) => void;
}

/**
 * One type checker for all workers. It starts with the first file, and again when a file brought it down. What is asked while it is busy is
 * checked together, in one program: most of what a file by itself costs is for types that all files share.
 */
export function typeChecker(): TypeChecker {
  let running: ChildProcess | undefined;
  let busy = false;
  let count = 0;
  const queue: Waiting[] = [];
  const known = new Map<string, Promise<Problems>>();

  const stop = (): void => {
    running?.kill('SIGKILL');
    running = undefined;
  };
  const start = (): ChildProcess => {
    const child = forkTypeScript(new URL('./typeCheckProcess.ts', import.meta.url), {
      node: [`--max-old-space-size=${MEGABYTES}`],
    });
    child.stderr?.resume();
    child.on('error', stop);
    return child;
  };
  /** What was found, by id; nothing if these files bring the checker down. */
  const ask = (files: readonly FileToCheck[]): Promise<ReadonlyMap<number, Problems> | undefined> =>
    new Promise((resolve) => {
      const child = (running ??= start());
      const settle = (found?: readonly { id: number; problems: TypeProblem[] }[]): void => {
        clearTimeout(timer);
        child.off('message', hear).off('exit', gone);
        resolve(found && new Map(found.map(({ id, problems }) => [id, problems])));
      };
      const hear = ({ found }: { found?: { id: number; problems: TypeProblem[] }[] }): void => settle(found);
      const gone = (): void => {
        running = undefined;
        settle();
      };
      const timer = setTimeout(
        () => {
          stop();
          settle();
        },
        (SECONDS + files.length * SECONDS_A_FILE) * 1000,
      );
      child.on('message', hear).once('exit', gone);
      child.send(files.map(({ id, file, source }) => ({ id, file, source })));
    });
  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    // Whoever asks for all files of a submission does so in one turn.
    await Promise.resolve();
    while (queue.length) {
      const files = queue.splice(0);
      const found = await ask(files);
      // One of them brought it down, and the others must not pay for it.
      for (const each of files) each.settle(found ? found.get(each.id) : (await ask([each]))?.get(each.id));
    }
    busy = false;
  };

  return {
    check(file, source) {
      const key = createHash('sha256').update(`${file}\0${source}`).digest('base64');
      const found =
        known.get(key) ??
        new Promise<Problems>((settle) => {
          queue.push({ id: ++count, file, source, settle });
          void work();
        });
      known.set(key, found);
      return found;
    },
    end: stop,
  };
}
