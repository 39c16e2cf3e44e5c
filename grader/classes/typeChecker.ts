import type { ChildProcess } from 'node:child_process';
import type { TypeProblem } from '../judge/gradeSubmission';
import { forkHere } from './fork';

/** Types can be made to compute for hours; nobody waits longer than this for a row that costs no point. */
const SECONDS = 20;

export interface TypeChecker {
  /** What the type checker says; nothing if it could not say it. */
  check(file: string, source: string): Promise<readonly TypeProblem[] | undefined>;
  end(): void;
}

type Settle = (problems: readonly TypeProblem[] | undefined) => void;

/** One type checker for all workers. It starts with the first file, and again when a file brought it down. */
export function typeChecker(): TypeChecker {
  let running: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;

  const stop = (): void => {
    running?.kill('SIGKILL');
    running = undefined;
  };
  const start = (): ChildProcess => {
    const child = forkHere('typeCheckProcess.ts');
    child.stderr?.resume();
    child.on('error', stop);
    return child;
  };
  const ask = (file: string, source: string): Promise<readonly TypeProblem[] | undefined> =>
    new Promise((resolve) => {
      const child = (running ??= start());
      const id = ++count;
      const settle: Settle = (problems) => {
        clearTimeout(timer);
        child.off('message', hear).off('exit', gone);
        resolve(problems);
      };
      const hear = (message: { id: number; problems?: TypeProblem[] }): void => {
        if (message.id === id) settle(message.problems);
      };
      const gone = (): void => {
        running = undefined;
        settle(undefined);
      };
      const timer = setTimeout(() => {
        stop();
        settle(undefined);
      }, SECONDS * 1000);
      child.on('message', hear).once('exit', gone);
      child.send({ id, file, source });
    });

  return {
    check(file, source) {
      // One after the other: a file that hangs is known by its turn.
      const result = last.then(() => ask(file, source));
      last = result.catch(() => undefined);
      return result;
    },
    end: stop,
  };
}
