import { fullReturn } from '../estimators/fullReturn';
import { rewardToGo } from '../estimators/rewardToGo';
import type { Weight } from '../estimators/rolloutReturns';
import type { Trajectory } from './trajectory';
import { weightedScore } from './weightedScore';

/** What one episode says of the gradient, and how often it says so. */
export interface SingleEstimate {
  readonly probability: number;
  /** Σ_t w_t ∇log π(a_t|s_t), [P]. */
  readonly value: number[];
}

/**
 * The gradient estimate of each single trajectory, γ = 1: the cloud whose centre of mass is ∇J.
 *
 * @param weight what each action is weighted with; 'reward-to-go' unless given
 * @example
 * import { sigmoidPolicy, singleEstimates, thinIce, trajectories } from './lib/index';
 * const days = trajectories(thinIce(), sigmoidPolicy([0, 0]));
 * singleEstimates(days).reduce((sum, { probability, value }) => sum + probability * value[1], 0); // → 1.125
 */
export function singleEstimates(
  trajectories: readonly Trajectory[],
  weight: Weight = 'reward-to-go',
): SingleEstimate[] {
  const weights = weight === 'reward-to-go' ? rewardToGo : fullReturn;
  return trajectories.map((one) => ({
    probability: one.probability,
    value: weightedScore(one, weights(one.rewards, 1)),
  }));
}
