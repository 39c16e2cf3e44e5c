import { listenForInterrupt } from '../engine/interrupt';
import type { Action } from '../environments/environment';
import type { Agent } from './agent';
import type { Progress } from './progress';

/** One finished run of a seed. */
export interface Run<A extends Action = Action> {
  readonly seed: number;
  readonly agent: Agent<A>;
}

/** What `runSeeds` tells: the newest progress of every seed, in the order of the seeds. */
export interface SeedsProgress {
  readonly seeds: readonly number[];
  /** undefined for a seed that has not made an update yet. */
  readonly progress: readonly (Progress | undefined)[];
  /** Returns and end steps of all episodes so far, seed by seed: the curves to draw. */
  readonly curves: readonly { readonly returns: readonly number[]; readonly endSteps: readonly number[] }[];
  readonly finished: number;
  /** Share of all budgets that is spent, 0 … 1. */
  readonly share: number;
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
  const list = typeof seeds === 'number' ? Array.from({ length: seeds }, (_, i) => i) : [...seeds];
  if (list.length === 0 || list.some((seed) => !Number.isSafeInteger(seed))) {
    throw new RangeError(`seeds is ${JSON.stringify(seeds)}; expected a number of seeds, or a list of whole numbers`);
  }
  const trainings = list.map((seed) => run(seed));
  const progress: (Progress | undefined)[] = list.map(() => undefined);
  const curves = list.map(() => ({ returns: [] as number[], endSteps: [] as number[] }));
  const agents: (Agent<A> | undefined)[] = list.map(() => undefined);
  let finished = 0;
  const snapshot = (): SeedsProgress => ({ seeds: list, progress, curves, finished, share: shareOf(progress, agents) });

  const interrupt = await listenForInterrupt();
  try {
    let told = performance.now();
    while (finished < list.length) {
      for (let i = 0; i < list.length; i++) {
        if (agents[i]) continue;
        const next = await trainings[i].next();
        if (next.done) {
          agents[i] = next.value;
          finished++;
          continue;
        }
        progress[i] = next.value;
        curves[i].returns.push(...next.value.returns);
        curves[i].endSteps.push(...next.value.endSteps);
      }
      if (performance.now() - told > 25) {
        yield snapshot();
        told = performance.now();
      }
      await interrupt.breathe();
    }
    yield snapshot();
    return list.map((seed, i) => ({ seed, agent: agents[i]! }));
  } finally {
    interrupt.close();
    await Promise.all(trainings.map((training) => training.return(undefined as never)));
  }
}

function shareOf(progress: readonly (Progress | undefined)[], agents: readonly unknown[]): number {
  const shares = progress.map((p, i) => {
    if (agents[i]) return 1;
    return p ? Math.min(1, Math.max(p.steps / p.totalSteps, p.episodes / p.totalEpisodes)) : 0;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
