import { iqm } from '../statistics/iqm';
import { median } from '../statistics/median';
import type { Agent } from './agent';

/** What twenty runs of one program say, in four numbers. */
export interface RunsSummary {
  readonly seeds: number;
  /** Runs in which the mean of 100 consecutive episodes reached the threshold. */
  readonly solved: number;
  /** Runs whose last 100 episodes still do. */
  readonly kept: number;
  /** Interquartile mean over the runs of the mean of their last 100 episodes. */
  readonly final: number;
  /** Median step at which the solved ones reached it; undefined if none did. */
  readonly medianSteps: number | undefined;
}

/**
 * Counts which runs reached the threshold, which kept it, where they ended and how long it took.
 *
 * @param runs of `runSeeds`
 * @param options `threshold`: mean return of 100 episodes, 475 unless given. *Solved* is as the training counted it.
 * @example
 * import { summariseRuns } from './lib/index';
 * const run = (returns: number[], solvedAtStep?: number) => ({ agent: { returns, solvedAtStep } });
 * summariseRuns([run([500, 500], 900), run([9, 11])]);
 * // → { seeds: 2, solved: 1, kept: 1, final: 255, medianSteps: 900 }
 */
export function summariseRuns(
  runs: readonly { readonly agent: Pick<Agent, 'returns' | 'solvedAtStep'> }[],
  { threshold = 475 }: { readonly threshold?: number } = {},
): RunsSummary {
  if (runs.length === 0) throw new RangeError('runs is empty; expected at least one run');
  const ends = runs.map(({ agent }) => lastMean(agent.returns));
  const reached = runs.flatMap(({ agent }) => agent.solvedAtStep ?? []);
  return {
    seeds: runs.length,
    solved: reached.length,
    kept: ends.filter((end) => end >= threshold).length,
    final: iqm(ends),
    medianSteps: reached.length ? median(reached) : undefined,
  };
}

/** Mean of the last 100 numbers, or of all while there are fewer. */
function lastMean(returns: readonly number[]): number {
  const last = returns.slice(-100);
  return last.reduce((sum, x) => sum + x, 0) / Math.max(1, last.length);
}
