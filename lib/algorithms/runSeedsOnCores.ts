import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import Tinypool from 'tinypool';
import { listenForInterrupt } from '../engine/interrupt';
import type { Action } from '../environments/environment';
import { makeAgent } from './agent';
import { loadAgent } from './loadAgent';
import type { Run } from './runSeeds';
import { SeedsLog, seedList, type SeedsProgress } from './seedsLog';
import type { PlainSettings, SeedNews, SeedTask, TrainedSeed } from './trainSeed';

/**
 * Trains one agent a seed, spread over the cores: `runSeeds` for the terminal. Each run is the one that its seed has alone.
 *
 * Not in `index`: a kernel's thread draws while it trains, and a notebook has `runSeeds`.
 *
 * @param environmentId as `makeEnvironment` knows it; an environment itself cannot be sent to another thread
 * @param settings of `train`, without functions and networks
 * @param seeds which seeds, or how many (0 … n − 1)
 * @param options.threads as many as there are cores unless given
 * @returns the runs, in the order of the seeds
 * @throws Interrupted at Ctrl-C; the worker threads are gone then
 *
 * @example
 * import { finish } from './lib/index';
 * import { runSeedsOnCores } from './lib/algorithms/runSeedsOnCores';
 * const runs = await finish(runSeedsOnCores('CartPole-v1', { totalSteps: 500 }, 3));
 * runs.map((run) => run.seed); // → [0, 1, 2]
 */
export async function* runSeedsOnCores<A extends Action = number>(
  environmentId: string,
  settings: PlainSettings,
  seeds: number | readonly number[],
  { threads = availableParallelism() }: { threads?: number } = {},
): AsyncGenerator<SeedsProgress, Run<A>[]> {
  const log = new SeedsLog(seedList(seeds));
  const pool = new Tinypool({
    filename: join(__dirname, 'seedWorker.cjs'),
    minThreads: Math.min(threads, log.seeds.length),
    maxThreads: threads,
    // The worker brings its own loader; one that this process was started with would only cost time.
    execArgv: [],
    // One thread for all its seeds: its code is compiled once.
    isolateWorkers: false,
  });
  const interrupt = await listenForInterrupt();
  try {
    const all = Promise.all(log.seeds.map((_, i) => trainInPool<A>(pool, environmentId, settings, log, i)));
    for (;;) {
      const runs = await Promise.race([all, pause(50)]);
      yield log.snapshot();
      if (runs) return runs;
      await interrupt.breathe();
    }
  } finally {
    interrupt.close();
    await pool.destroy();
  }
}

async function trainInPool<A extends Action>(
  pool: Tinypool,
  environmentId: string,
  settings: PlainSettings,
  log: SeedsLog,
  i: number,
): Promise<Run<A>> {
  const { port1: here, port2: there } = new MessageChannel();
  here.on('message', ({ progress, ...news }: SeedNews) => log.record(i, progress, news));
  const seed = log.seeds[i];
  const task: SeedTask = { environmentId, settings, seed, port: there };
  try {
    const { saved, ...history } = (await pool.run(task, { transferList: [there] })) as TrainedSeed;
    const { policy, value, steps, episodes } = await loadAgent<A>(saved, { engine: settings.engine });
    // The last news may still be on its way.
    log.finish(i, history);
    return { seed, agent: makeAgent(environmentId, policy, value, { ...history, steps, episodes }) };
  } finally {
    here.close();
  }
}

const pause = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms, undefined));
