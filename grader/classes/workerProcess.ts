import type { ChildProcess } from 'node:child_process';
import { forkTypeScript } from '../forkTypeScript';
import type { SubmissionResult } from '../judge/gradeSubmission';
import type { TypeChecker } from './typeChecker';
import type { FromWorker, Job, ToWorker } from './worker';

/** A submission that cannot be graded is tried once more: a machine may have been out of memory for a moment. */
const TRIES = 2;

/**
 * A test of ours computes for a second or two between two turns of the event loop. One that is kept busy for longer met an answer that its
 * author did not think of, and would hold up the class.
 */
const SILENT_SECONDS = 120;
/** Looks at a silence before it is held against the process. Each counts alike, however late it comes: this process may have been stopped itself. */
const LOOKS = 30;

/** A grading process, started again when it dies. */
export class Worker {
  private running: ChildProcess | undefined;
  private said = '';

  constructor(
    private readonly types: TypeChecker,
    private readonly silentSeconds = SILENT_SECONDS,
  ) {}

  /** @throws Error when the grader itself failed on it, twice */
  async grade(job: Job): Promise<SubmissionResult> {
    for (let k = 1; ; k++) {
      try {
        return await this.tryOnce(job);
      } catch (error) {
        this.end();
        if (k === TRIES) throw error;
      }
    }
  }

  end(): void {
    // Its sandboxes end with it: they are told to die with their parent, and their pipes close.
    this.running?.kill('SIGKILL');
    this.running = undefined;
  }

  private tryOnce(job: Job): Promise<SubmissionResult> {
    const child = (this.running ??= this.start());
    return new Promise((resolve, reject) => {
      let silent = 0;
      const clock = setInterval(
        () => {
          if (++silent < LOOKS) return;
          this.said = `after ${this.silentSeconds} s in which it did not say a word`;
          child.kill('SIGKILL');
        },
        (this.silentSeconds * 1000) / LOOKS,
      );
      const finish = (end: () => void): void => {
        clearInterval(clock);
        child.off('message', hear).off('exit', gone);
        end();
      };
      const hear = (message: FromWorker): void => {
        silent = 0;
        if (message.says === 'result') finish(() => resolve(message.result));
        if (message.says === 'failed') finish(() => reject(new Error(message.why)));
        if (message.says === 'types') void this.answerTypes(child, message);
      };
      const gone = (code: number | null, signal: string | null): void =>
        finish(() =>
          reject(new Error(`the grading process ended (${signal ?? code}) ${this.said.trim().slice(-300)}`)),
        );
      child.on('message', hear).once('exit', gone);
      child.send({ job } satisfies ToWorker);
    });
  }

  private start(): ChildProcess {
    const child = forkTypeScript(new URL('./worker.ts', import.meta.url));
    this.said = '';
    child.stderr?.on('data', (chunk) => (this.said = (this.said + chunk).slice(-2000)));
    child.on('error', () => {});
    return child;
  }

  private async answerTypes(child: ChildProcess, { id, file, source }: FromWorker & { says: 'types' }): Promise<void> {
    const problems = await this.types.check(file, source);
    if (child.connected) child.send({ types: id, problems } satisfies ToWorker);
  }
}
