import type { Rng } from '../engine/rng';
import type { Action, Environment } from '../environments/environment';
import type { Policy } from '../policies/policy';
import { collectEpisodes } from './collectEpisodes';
import { greedily } from './greedily';

export interface EstimateReturnOptions {
  /** 100 unless given. */
  readonly episodes?: number;
  readonly rng: Rng;
  /** Act by the most likely action instead of drawing; false unless given. */
  readonly greedy?: boolean;
}

export interface ReturnEstimate {
  /** Mean undiscounted return of the episodes: the estimate of J(θ). */
  readonly mean: number;
  /** Sample standard deviation over √n; Infinity for a single episode, whose spread nobody has seen. */
  readonly standardError: number;
  /** mean ± 1.96 standard errors, 95 %. */
  readonly interval: readonly [number, number];
  readonly returns: Float64Array;
}

/**
 * Estimates J(θ), the expected return, by playing episodes: the lesson's `rl_objective`, with its error bar.
 *
 * @throws RangeError as `collectEpisodes`
 *
 * @example
 * import { cartPole, categoricalPolicy, estimateReturn, makeNetwork, makeRng } from './lib/index';
 * const rng = makeRng(1);
 * const untrained = categoricalPolicy(makeNetwork({ sizes: [4, 32, 2], activation: 'tanh', rng }));
 * const { mean, interval } = estimateReturn(cartPole(), untrained, { episodes: 200, rng });
 * mean < 60 && interval[0] < mean; // → true
 */
export function estimateReturn<A extends Action>(
  environment: Environment<A>,
  policy: Pick<Policy<A>, 'sample' | 'greedy' | 'logProb'>,
  { episodes = 100, rng, greedy = false }: EstimateReturnOptions,
): ReturnEstimate {
  const { rewards, spans } = collectEpisodes(environment, greedy ? greedily(policy) : policy, { episodes, rng });
  const returns = Float64Array.from(spans, ({ start, end }) =>
    rewards.subarray(start, end).reduce((sum, r) => sum + r, 0),
  );
  const n = returns.length;
  const mean = returns.reduce((sum, g) => sum + g, 0) / n;
  const variance = returns.reduce((sum, g) => sum + (g - mean) ** 2, 0) / (n - 1);
  const standardError = n > 1 ? Math.sqrt(variance / n) : Infinity;
  return { mean, standardError, interval: [mean - 1.96 * standardError, mean + 1.96 * standardError], returns };
}
