import type { ChildProcess } from 'node:child_process';
import type { SubmissionResult } from '../judge/gradeSubmission';
import { forkHere } from './fork';
import type { TypeChecker } from './typeChecker';
import type { FromWorker, Job, ToWorker } from './worker';

/** A submission that cannot be graded is tried once more: a machine may have been out of memory for a moment. */
const TRIES = 2;

/** A grading process, started again when it dies. */
export class Worker {
  private running: ChildProcess | undefined;
  private said = '';

  constructor(private readonly types: TypeChecker) {}

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
      const finish = (end: () => void): void => {
        child.off('message', hear).off('exit', gone);
        end();
      };
      const hear = (message: FromWorker): void => {
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
    const child = forkHere('worker.ts');
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
