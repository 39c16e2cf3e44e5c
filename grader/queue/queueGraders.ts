import type { Job } from 'bullmq';
import type { Graders, Task } from '../classes/graders';
import type { SubmissionResult } from '../judge/gradeSubmission';
import { exerciseOf } from '../judge/exercises';
import { jobIdOf, keyOfJob, queueOf, readQueueUrl, requireClosedRedis, type QueuedJob } from './connection';
import { endedItsGraders, TRIES } from './endedItsGraders';
import { Store } from './store';

export interface QueueGradersOptions {
  /** Of Redis, see `readQueueUrl`. */
  readonly url: string;
  /** A folder that all workers see. */
  readonly store: string;
  /** Of `graderHash`. */
  readonly grader: string;
  /** Told once when Redis is lost, and once when it is back. */
  readonly onConnection?: (state: 'lost' | 'back', why?: string) => void;
  /** Told once when nothing came back for a while, although something is waited for: there may be no worker. */
  readonly onQuiet?: (seconds: number) => void;
  /** After how long; default 30,000. */
  readonly quietMilliseconds?: number;
  /** How often the roster is held against the store and the queue; default 5,000. */
  readonly reconcileMilliseconds?: number;
}

interface Waiting {
  readonly task: Task;
  resolve(result: SubmissionResult): void;
  reject(error: Error): void;
}

/**
 * Graders behind a queue. The queue only hands out work: what is done is what the store holds a result of. Every few seconds all
 * that has none is looked up, and what the queue has lost (a Redis that came back empty, a worker that died) is queued again.
 *
 * @throws Error when Redis does not answer, or is open to a network
 */
export async function queueGraders(options: QueueGradersOptions): Promise<Graders> {
  const { quietMilliseconds = 30_000 } = options;
  const connection = readQueueUrl(options.url);
  // Before any connection: one that stays open would keep a process alive that has nothing to do.
  const store = new Store(options.store);
  await requireClosedRedis(connection);
  const { Queue, QueueEvents } = await import('bullmq');
  const name = queueOf(options.grader);
  const queue = new Queue<QueuedJob, void, 'grade'>(name, { connection, defaultJobOptions });
  const events = new QueueEvents(name, { connection });
  const waiting = new Map<string, Waiting>();
  let lost = false;
  const began = Date.now();
  let heard = began;
  const tell = (state: 'lost' | 'back', why?: string): void => {
    if ((state === 'lost') === lost) return;
    lost = state === 'lost';
    options.onConnection?.(state, why);
  };
  const away = (error: Error): void => tell('lost', error.message);
  queue.on('error', away);
  events.on('error', away);

  const settle = (key: string): boolean => {
    const result = waiting.has(key) ? store.result(key) : undefined;
    if (!result) return false;
    waiting.get(key)!.resolve(result);
    waiting.delete(key);
    heard = Date.now();
    return true;
  };
  const enqueue = (key: string): Promise<unknown> => queue.add('grade', { key }, { jobId: jobIdOf(key) });
  const failed = async (key: string, job: Job<QueuedJob, void, 'grade'> | undefined, why: string): Promise<void> => {
    const each = waiting.get(key);
    if (!each || settle(key)) return;
    waiting.delete(key);
    heard = Date.now();
    await job?.remove().catch(() => {});
    if (why !== STALLED) return each.reject(new Error(why));
    const { name, seed, exercises } = each.task;
    each.resolve(await endedItsGraders(exercises.map(exerciseOf), { name, seed, tier: 'queue' }));
  };
  const lookAgain = async (key: string): Promise<void> => {
    const job = await queue.getJob(jobIdOf(key));
    if (!waiting.has(key) || settle(key)) return;
    const state = job ? await job.getState() : 'unknown';
    // One that an earlier run had queued gets its tries again.
    if (state === 'failed' && job!.timestamp >= began) await failed(key, job, job!.failedReason);
    else if (state === 'failed' || state === 'completed' || state === 'unknown') {
      await job?.remove().catch(() => {});
      await enqueue(key);
    }
  };
  const listen = async (): Promise<void> => {
    const silent = Date.now() - heard;
    if (!waiting.size || silent < quietMilliseconds) return;
    // Whoever holds some may be long at it, or dead.
    if ((await queue.getActiveCount()) && silent < 20 * quietMilliseconds) return;
    options.onQuiet?.(Math.round(silent / 1000));
    // Once, until something is heard again.
    heard = Infinity;
  };
  events.on('completed', ({ jobId }) => void settle(keyOfJob(jobId)));
  events.on('failed', ({ jobId, failedReason }) => {
    const key = keyOfJob(jobId);
    if (waiting.has(key))
      void queue.getJob(jobId).then(
        (job) => failed(key, job, failedReason),
        () => {},
      );
  });
  const timer = repeat(options.reconcileMilliseconds ?? 5000, async () => {
    for (const key of store.finished()) settle(key);
    for (const key of [...waiting.keys()]) if (waiting.has(key)) await lookAgain(key);
    tell('back');
    await listen();
  });

  return {
    // All of them: workers, not this process, are what limits it.
    lanes: Infinity,
    async grade(task, key) {
      const files = [...new Set(task.exercises.map((id) => exerciseOf(id).file))];
      const found = store.result(key);
      if (found) return found;
      store.put(key, task, files);
      const result = new Promise<SubmissionResult>((resolve, reject) => waiting.set(key, { task, resolve, reject }));
      return (await Promise.all([result, enqueue(key)]))[0];
    },
    kept: (key) => store.forget(key),
    async end() {
      timer.stop();
      await Promise.all([events.close(), queue.close()].map((closing) => closing.catch(() => {})));
    },
  };
}

/** BullMQ's words for a job with which more than `maxStalledCount` workers fell silent. */
const STALLED = 'job stalled more than allowable limit';

const defaultJobOptions = {
  // Of the grader's own failures; what a student's code does is a result.
  attempts: TRIES,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: { age: 7 * 86_400, count: 50_000 },
  removeOnFail: false,
};

/** Calls again and again, never twice at a time. What goes wrong (Redis is away) is tried again at the next turn. */
function repeat(milliseconds: number, work: () => Promise<void>): { stop(): void } {
  let stopped = false;
  let timer: NodeJS.Timeout;
  const turn = async (): Promise<void> => {
    await work().catch(() => {});
    if (!stopped) timer = setTimeout(() => void turn(), milliseconds);
  };
  timer = setTimeout(() => void turn(), milliseconds);
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
