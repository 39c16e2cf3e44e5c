import { estimateReturn, makeEnvironment, makeRng, type Run, type Environment } from '../lib/index';
import { runSeedsOnCores } from '../lib/algorithms/runSeedsOnCores';
import type { PlainSettings } from '../lib/algorithms/trainSeed';

export interface Trained {
  readonly runs: Run<never>[];
  readonly seconds: number;
}

/** Trains seeds over the cores; the time is all of it, from starting the threads to the last agent. */
export async function trainSeeds(
  environmentId: string,
  settings: PlainSettings,
  seeds: readonly number[],
  tell: (share: number) => void = () => {},
  threads?: number,
): Promise<Trained> {
  const began = performance.now();
  const training = runSeedsOnCores<never>(environmentId, settings, seeds, { threads });
  for (;;) {
    const next = await training.next();
    if (next.done) return { runs: next.value, seconds: (performance.now() - began) / 1000 };
    tell(next.value.share);
  }
}

/** Seeds from … from + n − 1. */
export const seedsFrom = (from: number, n: number): number[] => Array.from({ length: n }, (_, i) => from + i);

/** Mean return of 200 episodes of the policy's most likely action. */
export function greedyScore(environmentId: string, { seed, agent }: Run<never>): number {
  const environment = makeEnvironment(environmentId) as Environment<never>;
  // Not the stream that it was trained with.
  const rng = makeRng(1_000_000 + seed);
  return estimateReturn(environment, agent.policy, { episodes: 200, rng, greedy: true }).mean;
}

export const finalMean = (returns: readonly number[]): number => {
  const last = returns.slice(-100);
  return last.reduce((sum, g) => sum + g, 0) / last.length;
};
