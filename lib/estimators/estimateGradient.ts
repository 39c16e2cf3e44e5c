import type { Rng } from '../engine/rng';
import type { Environment } from '../environments/environment';
import type { ScoredPolicy } from '../policies/tablePolicy';
import { collectEpisodes } from '../rollouts/collectEpisodes';
import { rolloutReturns, type Weight } from './rolloutReturns';

export interface EstimateGradientOptions {
  readonly episodes: number;
  readonly rng: Rng;
  /** γ; 1 unless given. */
  readonly discount?: number;
  /** 'reward-to-go' unless given. */
  readonly weight?: Weight;
  /** Subtracted from every weight; 0 unless given. */
  readonly baseline?: number;
}

/** An estimate with its error bars. */
export interface GradientEstimate {
  /** [P] */
  readonly mean: number[];
  /** [P]; NaN for one episode */
  readonly standardError: number[];
  /** −Σ_t log π(a_t|s_t) (w_t − b), averaged over episodes: the loss whose slope is −mean. Its value means nothing. */
  readonly loss: number;
}

/**
 * The score-function estimate of ∇J from episodes that were played, and from nothing else:
 *
 * ĝ = mean over episodes of Σ_t γᵗ ∇log π(a_t|s_t) (G_t − b)
 *
 * With 'full-return' as the weight, w_t = R for every step (and no γᵗ, which R holds already).
 *
 * @see Williams 1992
 * @example
 * import { blindfold, estimateGradient, makeRng, sigmoidPolicy, thinIce } from './lib/index';
 * const { mean } = estimateGradient(blindfold(thinIce()), sigmoidPolicy([0, 0]), { episodes: 5000, rng: makeRng(1) });
 * Math.abs(mean[1] - 1.125) < 0.2; // → true
 */
export function estimateGradient(
  environment: Environment<number>,
  policy: ScoredPolicy,
  { episodes, rng, discount = 1, weight = 'reward-to-go', baseline = 0 }: EstimateGradientOptions,
): GradientEstimate {
  const rollout = collectEpisodes(environment, policy, { episodes, rng });
  const weights = rolloutReturns(rollout, { discount, weight });
  const size = policy.theta.length;
  const [sum, squares] = [Array<number>(size).fill(0), Array<number>(size).fill(0)];
  let loss = 0;
  for (const { start, end } of rollout.spans) {
    const one = Array<number>(size).fill(0);
    for (let row = start; row < end; row++) {
      const early = weight === 'reward-to-go' ? discount ** (row - start) : 1;
      const w = early * (weights[row] - baseline);
      const score = policy.score(rollout.observations[row], rollout.actions[row]);
      for (let i = 0; i < size; i++) one[i] += w * score[i];
      loss -= (w * rollout.logProbs[row]) / episodes;
    }
    for (let i = 0; i < size; i++) {
      sum[i] += one[i];
      squares[i] += one[i] ** 2;
    }
  }
  const mean = sum.map((total) => total / episodes);
  const standardError = squares.map((total, i) =>
    Math.sqrt(Math.max(0, total / episodes - mean[i] ** 2) / (episodes - 1 || NaN)),
  );
  return { mean, standardError, loss };
}
