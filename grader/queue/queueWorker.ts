import { localGraders } from '../classes/graders';
import type { TierName } from '../sandbox/tier';
import { queueOf, readQueueUrl, requireClosedRedis, type QueuedJob } from './connection';
import { Store } from './store';

export interface QueueWorkerOptions {
  /** Of `graderHash`: only what was queued by the same is taken. */
  readonly grader: string;
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

/** A machine that fails takes nothing for a second, then two, at most so many: others may do better. */
const LONGEST_REST_SECONDS = 60;

/**
 * Takes submissions from the queue and grades them in this machine's own sandbox until it is told to end.
 *
 * @returns what ends it: after the submissions that it holds, or at once
 * @throws Error when Redis does not answer, or is open to a network, or the store cannot be used
 */
export async function queueWorker(options: QueueWorkerOptions): Promise<{ end(now?: boolean): Promise<void> }> {
  const { grader, url, tier, workers, onGraded, onTrouble, stalledMilliseconds = 30_000 } = options;
  const connection = readQueueUrl(url);
  const store = new Store(options.store);
  await requireClosedRedis(connection);
  const { Worker } = await import('bullmq');
  const graders = localGraders(workers, tier);
  let count = 0;
  let failures = 0;
  let resting: NodeJS.Timeout | undefined;
  const rest = async (): Promise<void> => {
    if (worker.isPaused()) return;
    const seconds = Math.min(2 ** failures++, LONGEST_REST_SECONDS);
    onTrouble?.(`This worker takes nothing for ${seconds} s: others may do better.`);
    resting = setTimeout(() => void worker.resume(), seconds * 1000);
    await worker.pause(true);
  };
  let told = 0;
  const missing = (key: string): void => {
    if (Date.now() - told < 10_000) return;
    told = Date.now();
    onTrouble?.(`${key.slice(0, 8)} is not in ${options.store}: is that the folder that the class's machine has, too?`);
  };
  const worker = new Worker<QueuedJob>(
    queueOf(grader),
    async ({ data: { key } }) => {
      try {
        // Another worker may have graded it: one that was thought dead, or an earlier run.
        if (store.result(key)) return;
        const task = store.task(key);
        // Its result may be in the journal already. If not, it is queued again.
        if (!task) return missing(key);
        store.keep(key, await graders.grade(task, key));
        failures = 0;
        onGraded?.(++count);
      } catch (error) {
        await rest();
        throw error;
      }
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
      clearTimeout(resting);
      if (now) await graders.end();
      await worker.close(now);
      await graders.end();
    },
  };
}
