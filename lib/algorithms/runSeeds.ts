import { listenForInterrupt } from '../engine/interrupt';
import type { Action } from '../environments/environment';
import type { Agent } from './agent';
import type { Progress } from './progress';
import { SeedsLog, seedList, type SeedsProgress } from './seedsLog';

/** One finished run of a seed. */
export interface Run<A extends Action = Action> {
  readonly seed: number;
  readonly agent: Agent<A>;
}

/**
 * Trains one agent a seed, in turns on this one thread, so that all curves grow side by side while a notebook draws them.
 *
 * Each turn advances every unfinished seed by one update; progress is yielded about every 25 ms. ■ ends all of them.
 *
 * @param run makes the training of a seed, e.g. `(seed) => train(cartPole(), { rng: makeRng(seed) })`
 * @param seeds which seeds, or how many (0 … n − 1)
 * @returns the runs, in the order of the seeds
 * @throws Interrupted when ■ is pressed
 *
 * @example
 * import { cartPole, finish, makeRng, runSeeds, train } from './lib/index';
 * const runs = await finish(runSeeds((seed) => train(cartPole(), { rng: makeRng(seed), totalSteps: 500 }), 3));
 * runs.map((run) => run.seed); // → [0, 1, 2]
 */
export async function* runSeeds<A extends Action>(
  run: (seed: number) => AsyncGenerator<Progress, Agent<A>>,
  seeds: number | readonly number[],
): AsyncGenerator<SeedsProgress, Run<A>[]> {
  const log = new SeedsLog(seedList(seeds));
  const trainings = log.seeds.map((seed) => run(seed));
  const agents: Agent<A>[] = [];

  const interrupt = await listenForInterrupt();
  try {
    let told = performance.now();
    while (log.finished < trainings.length) {
      for (let i = 0; i < trainings.length; i++) {
        if (log.isDone(i)) continue;
        const next = await trainings[i].next();
        if (next.done) {
          agents[i] = next.value;
          log.finish(i);
        } else {
          log.record(i, next.value);
        }
      }
      if (performance.now() - told > 25) {
        yield log.snapshot();
        told = performance.now();
      }
      await interrupt.breathe();
    }
    yield log.snapshot();
    return log.seeds.map((seed, i) => ({ seed, agent: agents[i] }));
  } finally {
    interrupt.close();
    await Promise.all(trainings.map((training) => training.return(undefined as never)));
  }
}
