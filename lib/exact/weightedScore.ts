import type { Trajectory } from './trajectory';

/**
 * The score-function estimate of one trajectory: Σ_t w_t ∇log π(a_t | s_t).
 *
 * @param weights w, [T]: returns, rewards-to-go, advantages
 * @returns [P]
 * @throws RangeError when there is not one weight for each step
 * @example
 * import { banditMdp, softmaxPolicy, trajectories, weightedScore } from './lib/index';
 * const [first] = trajectories(banditMdp([8, 0]), softmaxPolicy([[0, 0]]));
 * weightedScore(first, first.rewards); // → [4, -4]
 */
export function weightedScore(trajectory: Pick<Trajectory, 'scores'>, weights: ArrayLike<number>): number[] {
  const { scores } = trajectory;
  if (weights.length !== scores.length) {
    throw new RangeError(`weightedScore: ${weights.length} weights for ${scores.length} steps; expected one each.`);
  }
  const sum = scores[0].map(() => 0);
  scores.forEach((score, t) => score.forEach((part, i) => (sum[i] += weights[t] * part)));
  return sum;
}
