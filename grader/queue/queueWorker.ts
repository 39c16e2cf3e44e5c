import { localGraders } from '../classes/graders';
import { graderHash } from '../classes/journalKey';
import type { TierName } from '../sandbox/tier';
import { QUEUE, readQueueUrl, requireClosedRedis, type QueuedJob } from './connection';
import { Store } from './store';

export interface QueueWorkerOptions {
  readonly root: string;
  readonly url: string;
  readonly store: string;
  readonly tier: TierName;
  /** Submissions at a time. */
  readonly workers: number;
  readonly onGraded?: (count: number) => void;
  readonly onTrouble?: (why: string) => void;
  /** For tests: how long a worker may be silent before its submissions go to another; default 30,000. */
  readonly stalledMilliseconds?: number;
}

/**
 * Takes submissions from the queue and grades them in this machine's own sandbox until it is told to end.
 *
 * @returns what ends it: after the submissions that it holds, or at once
 * @throws Error when Redis does not answer, or is open to a network
 */
export async function queueWorker(options: QueueWorkerOptions): Promise<{ end(now?: boolean): Promise<void> }> {
  const { root, url, tier, workers, onGraded, onTrouble, stalledMilliseconds = 30_000 } = options;
  const connection = readQueueUrl(url);
  await requireClosedRedis(connection);
  const { Worker } = await import('bullmq');
  const store = new Store(options.store);
  const graders = localGraders(workers, tier);
  const mine = graderHash(root);
  let count = 0;
  const worker = new Worker<QueuedJob>(
    QUEUE,
    async ({ data: { key } }) => {
      // Another worker may have graded it: one that was thought dead, or an earlier run.
      if (store.result(key)) return;
      const { task, grader } = store.task(key);
      if (grader !== mine)
        throw new Error(
          `this worker has other tests or another grader than the machine that queued the class (${mine.slice(0, 8)}, not ${grader.slice(0, 8)}): give both the same version of the course and of Node.js`,
        );
      store.keep(key, await graders.grade(task, key));
      onGraded?.(++count);
    },
    {
      connection,
      concurrency: workers,
      lockDuration: 2 * stalledMilliseconds,
      stalledInterval: stalledMilliseconds,
      maxStalledCount: 2,
    },
  );
  worker.on('error', (error) => onTrouble?.(error.message));
  worker.on('failed', (job, error) => onTrouble?.(`${job?.id?.slice(0, 10) ?? 'a job'}: ${error.message}`));
  return {
    async end(now = false) {
      if (now) await graders.end();
      await worker.close(now);
      await graders.end();
    },
  };
}
